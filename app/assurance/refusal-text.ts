import { refusalKey } from '#app/http/refusals.ts';
import type { Text } from '#app/i18n/text.ts';
import { euro } from '#app/kernel/money.ts';
import type { AssuranceRefusal } from './engagement.ts';
import type { Check } from './reconciliation.ts';

/** I32: why nothing leaves, in the reader's language, every difference by name and to the cent. */
export function refusalText(text: Text, refusal: AssuranceRefusal & { readonly checks?: readonly Check[] }): string {
  const differences = (refusal.checks ?? []).map(
    (check) => `${text.t(`assurance.check.${check.name}`)}: ${text.money(euro(check.differenceMinor))}`,
  );
  return [text.t(refusalKey(refusal.code)), '', ...differences, ''].join('\n');
}
