/**
 * Where a rule comes from. `L`: law. `C`: convention of the contract with the EU, so a setting of the programme with a
 * default. `G`: good practice.
 */
export type RuleClass = 'L' | 'C' | 'G' | 'L/C' | 'C/G' | 'G/L';

/** Every rule is enforced, and a test carries its number; `partly`: what of it is not built. */
export type Rule = {
  readonly number: number;
  readonly text: string;
  readonly ruleClass: RuleClass;
  readonly partly?: string;
};

type Line = readonly [number, RuleClass, string];

/** By number: the part of a rule that waits. */
const PARTLY: Readonly<Record<number, string>> = {
  41: 'D21 holds exceptions from publication, visibility, signatures, receipts, spending (I24) and the cap (I5); a rate typed by hand carries its reason, not a second person',
};

const LINES: readonly Line[] = [
  [1, 'G', 'Money is an integer of minor units with its ISO code; no floats; half a cent is rounded up, line by line; a total is the sum of rounded lines.'],
  [2, 'C', 'The envelopes of all calls stay within the action’s budget for third parties; lots add up to the envelope of their call.'],
  [3, 'C', 'Live awards of a call stay within its envelope, checked one at a time; a decline, lapse or decommitment frees the money.'],
  [4, 'C', 'An award is between the call’s least and most, and never more than was asked for; less than asked needs a reason.'],
  [5, 'L', 'All awards to one third party in the action stay within the cap (EUR 60 000 by default), unless the contracting authority’s reference lifts it.'],
  [6, 'L/C', 'Activities come from the published list; criteria and text are frozen at publication and change only by a published corrigendum.'],
  [7, 'C', 'A submission is accepted up to the deadline by the server’s clock; the time zone is shown and the grace rule is explicit.'],
  [8, 'C', 'One live application per applicant and call.'],
  [9, 'L', 'No score without a declaration about that file; who is recused does not read, score, vote on, approve or pay it.'],
  [10, 'C/G', 'Two independent scores at least, hidden from each other until both are locked; more than 30 % apart asks for a third; the two closest count.'],
  [11, 'C/G', 'Scores are within their bounds and every criterion has a comment; a locked score changes only by a new version with its reason, and the old one is kept.'],
  [12, 'C', 'Below a threshold nothing is funded; funding follows the ranking, and a deviation needs a reason in the minutes.'],
  [13, 'C/G', 'A committee has three voters at least, one of them from outside the deciding organisation, and signed minutes before it awards; the recused do not count.'],
  [14, 'C', 'A reserve list serves its own call only, and until its date.'],
  [15, 'L', 'An award needs an eligible application, and a declaration on exclusion and a sanctions check that are clear and fresh (30 days by default).'],
  [16, 'L', 'A true sanctions match blocks award, agreement and payment; a false match needs a second person’s decision.'],
  [17, 'L/C', 'No cost before the agreement starts and none after it ends.'],
  [18, 'C', 'The period of an agreement lies within the action’s, less the closing margin.'],
  [19, 'C', 'Instalments add up to the agreement’s amount exactly, and so do its budget headings.'],
  [20, 'C', 'No payment without a signed agreement, a verified account, a met condition and a fresh sanctions check.'],
  [21, 'G', 'A payment has two different approvers, neither of whom requested it, entered the account or judged the report; administrators are no exception.'],
  [22, 'G', 'New bank details wait through a cool-off and are confirmed by a second person over a safe channel.'],
  [23, 'C', 'Payments stay within the agreement; advances stay within the ceiling (90 % by default).'],
  [24, 'C', 'A later instalment needs an accepted report, 70 % of the instalment before used and all earlier ones in full; else it is reduced or held.'],
  [25, 'C', 'The last instalment is no more than what is left of the amount and of the accepted cost; a negative rest opens a recovery.'],
  [26, 'L/C', 'Only accepted cost enters the report to the EU; no more is accepted than was claimed; what is disallowed carries a code.'],
  [27, 'C', 'A heading changes by 25 % at most since the last signed budget; above that an addendum comes first.'],
  [28, 'C', 'Every line that is not in euro keeps amount, rate, month, source and euro; published rates never change; a missing rate blocks the posting.'],
  [29, 'C', 'Exchange losses, fees above the rule, recoverable VAT and contributions in kind are never accepted cost.'],
  [30, 'G', 'Every entry balances per currency and in euro; the journal is append-only; a correction is a linked reversal; its hash chain can be verified offline.'],
  [31, 'G', 'What account 1200 says of an agreement is what was paid less what was accepted, disallowed and refunded, and never below zero.'],
  [32, 'C', 'Trial balance and downloads agree to the cent, or the download is refused.'],
  [33, 'L', 'The same document, or the same supplier, invoice number and amount, twice anywhere raises a warning.'],
  [34, 'C', 'Closure: reports accepted, 1200 at zero, 1300 at zero or written off by two.'],
  [35, 'L', 'Nothing that was handed in is deleted before its retention ends.'],
  [36, 'L', 'A legal hold suspends disposal; only two custodians lift it.'],
  [37, 'G/L', 'Outside the vault people and organisations have an alias only; a reveal needs role and purpose and is logged.'],
  [38, 'L/C', 'Publication follows the call; a waiver is asked before the first publication and reviewed yearly.'],
  [39, 'L/C', 'An auditor reads only, for a time and within a scope; every download is logged; messages stay closed.'],
  [40, 'G', 'All times are stored in UTC; events are hash-chained; no administrator can edit them.'],
  [41, 'G', 'Every exception to a rule names the rule, two people and a reason.'],
  [42, 'G', 'Public figures about fewer than five are not shown.'],
];

/** The invariants of the domain, by number. Numbers never change; a rule that is given up keeps its line. */
export const RULES: readonly Rule[] = LINES.map(([number, ruleClass, text]) => ({
  number,
  ruleClass,
  text,
  ...(PARTLY[number] && { partly: PARTLY[number] }),
}));
