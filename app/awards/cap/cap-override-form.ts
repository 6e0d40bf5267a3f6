import { z } from 'zod';
import type { Currency } from '#app/kernel/money.ts';
import { amount, localDate, longText, oneLine, ticked } from '#app/kernel/shapes.ts';

/** Characters a reference may have, and a reason. */
const REFERENCE_MAX = 100;
const REASON_MAX = 2_000;

/** An override as its form sends it; the third party by its alias, `ORG-0007`. */
export function overrideShape(currency: Currency) {
  return z.object({
    organisation: oneLine({ max: 20 }).transform((typed) => typed.toUpperCase()),
    cap: amount(currency),
    authorityReference: oneLine({ max: REFERENCE_MAX }),
    documentReference: oneLine({ max: REFERENCE_MAX }),
    reason: longText({ max: REASON_MAX }),
    validUntil: localDate(),
  });
}

export const overrideAnswerShape = z.object({ seen: ticked({ required: true }) });
