import type { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';

/**
 * Turns what a shape found wrong into errors beside fields, one per field. The shapes of `kernel/shapes.ts` carry
 * their catalogue key as message and the values in `params`; anything else says that the field is not understood.
 */
export function issuesToErrors(error: z.ZodError): readonly FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    if (seen.has(field)) continue;
    const params = issue.code === 'custom' ? issue.params : undefined;
    const key = issue.message.startsWith('field.')
      ? issue.message
      : missing(issue)
        ? 'field.required'
        : 'field.invalid';
    seen.set(field, { field, key, ...(params ? { values: onlyPlain(params) } : {}) });
  }
  return [...seen.values()];
}

function missing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

function onlyPlain(params: Record<string, unknown>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
}
