import { z } from 'zod';
import { parseForm, type SentForm } from '#app/http/forms.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { choice, wholeNumber } from '#app/kernel/shapes.ts';
import { SCHEME_NAMES, withScheme, type SchemeName, type SchemeText } from './evaluation-schemes.ts';
import type { CallChange } from './revise-call.server.ts';

const shape = z.object({
  version: wholeNumber({ min: 1, max: 1_000_000 }),
  scheme: choice(SCHEME_NAMES as readonly [SchemeName, ...SchemeName[]]),
});

const say: SchemeText = (key, language) => textIn(language).t(`scheme.${key}`);

/** The form that puts a known grid into a draft, read like the others; its words come from the catalogues. */
export function readSchemeForm(
  sent: SentForm,
):
  | { readonly ok: true; readonly change: CallChange; readonly version: number; readonly anchor: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return parsed;
  const { version, scheme } = parsed.value;
  const change: CallChange = { part: 'grid', content: (before) => withScheme(before, scheme, say) };
  return { ok: true, change, version, anchor: 'sheet' };
}
