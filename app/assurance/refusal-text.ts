import { refusalKey, refusalStatus } from '#app/http/refusals.ts';
import type { Text } from '#app/i18n/text.ts';
import { euro } from '#app/kernel/money.ts';
import type { AssuranceRefusal } from './engagement.ts';
import type { Check } from './reconciliation.ts';

type Refused = AssuranceRefusal & { readonly checks?: readonly Check[] };

/** There is no page where a file should be: a refusal is said in plain text. */
export function refusalAnswer(text: Text, refusal: Refused): Response {
  return new Response(refusalText(text, refusal), {
    status: refusalStatus(refusal.code),
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** I32: why nothing leaves, in the reader's language, every difference by name and to the cent. */
function refusalText(text: Text, refusal: Refused): string {
  const differences = (refusal.checks ?? []).map(
    (check) => `${text.t(`assurance.check.${check.name}`)}: ${text.money(euro(check.differenceMinor))}`,
  );
  return [text.t(refusalKey(refusal.code)), '', ...differences, ''].join('\n');
}
