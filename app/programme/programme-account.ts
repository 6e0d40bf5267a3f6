import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { idText, oneLine } from '#app/kernel/shapes.ts';

/** What is sealed of the account payments leave from: what a payment file says of the debtor. */
export type ProgrammeAccount = { readonly holder: string; readonly iban: string; readonly bic: string };

/** The reason of what was given at set-up; pages say it in their reader's language. */
export const GIVEN_AT_SET_UP = 'Set up with the programme';

/** A version as far as its decision needs it. */
export type ProposedAccount = {
  readonly outcome: string | null;
  readonly proposedBy: string;
  readonly accountIndex: string;
};

/**
 * BK-1, BK-4: an account is put in force or refused once, by another person than its proposer; and put in force only by who
 * typed the same number from the bank's own paper. `typedIndex`: its blind index, null for a refusal.
 */
export function decideProgrammeAccount(
  proposal: ProposedAccount | null,
  actor: string,
  typedIndex: string | null,
): Result<null, Refusal<'move-not-allowed' | 'programme-account-by-another' | 'programme-account-differs'>> {
  if (!proposal || proposal.outcome !== null) return refuse('move-not-allowed');
  if (proposal.proposedBy === actor) return refuse('programme-account-by-another');
  const differs = typedIndex !== null && typedIndex !== proposal.accountIndex;
  return differs ? refuse('programme-account-differs', { field: 'iban' }) : ok(null);
}

const iban = oneLine({ max: 60 })
  .transform((text) => electronicFormatIBAN(text) ?? text)
  .refine((text) => text === '' || isValidIBAN(text), { error: 'field.notAnIban' });
const bic = oneLine({ max: 20 })
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .refine((text) => text === '' || isValidBIC(text), { error: 'field.notABic' });

/** The form of a proposal. */
export const accountShape = z.object({
  holder: oneLine({ max: 140 }),
  iban,
  bic,
  reason: oneLine({ max: 500 }),
});

/** The second person's forms: the number typed once more, or a refusal. */
export const confirmationShape = z.object({ accountId: idText(), iban });
export const accountRefusalShape = z.object({ accountId: idText() });
