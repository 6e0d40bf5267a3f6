import { createHash } from 'node:crypto';
import { data, type TypedResponse } from '@remix-run/node';
import type { z } from 'zod';
import { FORM_FIELD, KEY_FIELD, type FieldError, type Reply } from '#app/kernel/form.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { issuesToErrors } from './field-errors.ts';
import { refusalKey, refusalStatus, type RefusalCode } from './refusals.ts';

/** A form that was sent: which one of the page, its idempotency key, and its fields. */
export type SentForm = {
  readonly name: string;
  readonly key: IdempotencyKey;
  readonly fields: FormData;
  /** The value of the pressed button, where a form has several. */
  readonly intent: string;
  /** Fields no page is ever printed with again, beside passwords: a code of a second factor. */
  readonly secrets: readonly string[];
};

/**
 * Reads the body once. What is no form at all (broken multipart, wrong type) is a 400, never a 500. `keyless`: for
 * sign-in, which uses no idempotency key and is also sent by programs. `secrets`: fields that are neither sent
 * back nor part of what makes two forms one: no hash of a password or code is kept.
 */
export async function readForm(
  request: Request,
  options: { keyless?: boolean; secrets?: readonly string[] } = {},
): Promise<SentForm> {
  const fields = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const key = text(KEY_FIELD);
  if (!options.keyless && !/^[\w:.-]{8,120}$/.test(key)) throw new Response(null, { status: 400 });
  const { secrets = [] } = options;
  return {
    name: text(FORM_FIELD),
    key: { value: key, bodyHash: hashOf(fields, secrets) },
    fields,
    intent: text('intent'),
    secrets,
  };
}

/** Checks the fields against a shape; names that repeat (`codes[]`) arrive as lists. Files are read apart. */
export function parseForm<Shape extends z.ZodType>(
  sent: SentForm,
  shape: Shape,
): { ok: true; value: z.output<Shape> } | { ok: false; errors: readonly FieldError[] } {
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(sent.fields.keys())) {
    if (name === KEY_FIELD || name === FORM_FIELD || name === 'intent') continue;
    const values = sent.fields.getAll(name).filter((value) => typeof value === 'string');
    input[name] = name.endsWith('[]') ? values : (values[0] ?? '');
  }
  const parsed = shape.safeParse(input);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: issuesToErrors(parsed.error) };
}

/** The page again, with every error and everything that was typed but secrets. */
export function sendBack(sent: SentForm, errors: readonly FieldError[], status = 422) {
  const values: Record<string, string[]> = {};
  for (const name of new Set(sent.fields.keys())) {
    if (name === KEY_FIELD || /password/i.test(name) || sent.secrets.includes(name)) continue;
    values[name] = sent.fields.getAll(name).filter((value) => typeof value === 'string');
  }
  const reply: Reply = { form: sent.name, errors, values };
  return data(reply, { status });
}

/** A command's answer as a response: `done` for a value, the page again for a refusal. */
export function answer<Value>(
  sent: SentForm,
  result: Result<Value, Refusal<RefusalCode>>,
  done: (value: Value) => TypedResponse<never> | Response,
) {
  if (result.ok) return done(result.value);
  const { code, field, values } = result.refusal;
  if (code === 'not-found') throw new Response(null, { status: 404 });
  return sendBack(
    sent,
    [{ field: field ?? '', key: refusalKey(code), ...(values ? { values } : {}) }],
    refusalStatus(code),
  );
}

function hashOf(fields: FormData, secrets: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [name, value] of fields) {
    if (name === KEY_FIELD || secrets.includes(name)) continue;
    hash.update(`${name}\u0000${typeof value === 'string' ? value : `${value.name}\u0000${value.size}`}\u0000`);
  }
  return hash.digest('hex');
}
