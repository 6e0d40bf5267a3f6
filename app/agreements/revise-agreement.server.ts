import type { Tx } from '#db/client.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { programmeFacts, type ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideBudget, type HeadingAmount } from './agreement-budget.ts';
import { agreementLifecycle } from './agreement-lifecycle.ts';
import { agreementEvent } from './agreement-news.ts';
import { decidePeriod } from './agreement-period.ts';
import { reachOf } from './agreement-policy.ts';
import { instalmentsOf, lockAgreement, saveAgreement, type Agreement } from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';
import { headingSums, type DraftLine } from './budget-line.ts';
import { everyLineOf } from './budget-line-store.server.ts';
import { replaceBudget } from './budget/change-lines.server.ts';
import { budgetField, decideLines } from './budget/line-changes.ts';
import { optionalOf } from './clauses/clause-library.ts';
import { decidePlan, type PlannedInstalment } from './instalment-plan.ts';
import { changeRows, firstRenumbered, type RowChange } from './instalment-rows.ts';
import { decideRows, saveInstalments } from './instalment-store.server.ts';

/** The officer's figures. Amounts in minor units of the agreement's currency; lines and numbers as drafted. */
export type Terms = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly specialConditions: string;
  /** Optional clauses of the library, by code. */
  readonly clauses: readonly string[];
  /** All lines of the budget: what is not named is taken away. */
  readonly lines: readonly DraftLine[];
  readonly instalments: Readonly<Record<number, { readonly amountMinor: bigint; readonly expectedOn: LocalDate }>>;
};

/**
 * Changes a drafted agreement: period (I18), budget and instalments (I19, I23), clauses, special conditions. `rows`: one
 * instalment more or fewer, made from the figures as they were typed.
 */
export async function reviseAgreement(
  world: World,
  actor: Actor,
  given: { agreementId: AgreementId; version: number; terms: Terms; rows?: RowChange | undefined; key: IdempotencyKey },
): Promise<Result<{ agreementId: AgreementId }, AgreementRefusal>> {
  if (!can(actor, 'agreements.draft').allowed) return refuse('role-may-not');
  return perform(world, actor, 'revise-agreement', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (agreement.version !== given.version) return refuse('stale');
    const moved = advance(agreementLifecycle, 'revise', agreement.state);
    if (!moved.ok) return moved;
    const programme = await programmeFacts(tx, agreement.programmeId);
    if (!programme) throw new Error('an agreement outside any programme');
    const standing = await everyLineOf(tx, agreement.id);
    const fit = decideLines(standing, given.terms.lines);
    if (!fit.ok) return fit;
    const lines = fit.value;
    const headings = headingSums(lines);
    const typed = (await instalmentsOf(tx, agreement.id)).map((each) => withTerms(each, given.terms));
    const planned = await withRows(tx, agreement.id, { typed, ...given });
    if (!planned.ok) return planned;
    const instalments = planned.value;
    const decided = decideTerms({ agreement, programme, terms: given.terms, headings, instalments });
    if (!decided.ok) return atLine(decided, budgetField(standing, lines));
    const { startsOn, endsOn, specialConditions } = given.terms;
    await replaceBudget(world, tx, { agreementId: agreement.id, lines });
    await saveInstalments(world, tx, agreement.id, instalments);
    const clauses = [...optionalOf(given.terms.clauses)];
    const draftedBy = actorReference(actor);
    await saveAgreement(tx, agreement, { startsOn, endsOn, specialConditions, clauses, draftedBy });
    return ok({
      value: { agreementId: agreement.id },
      events: [agreementEvent('agreement.revised', agreement, { startsOn, endsOn, version: agreement.version + 1 })],
    });
  });
}

/** I18, I19, I23 in one: asked when an agreement is revised, and again when it is sent. */
export function decideTerms(given: {
  agreement: Pick<Agreement, 'amountMinor'>;
  programme: ProgrammeFacts;
  terms: { readonly startsOn: LocalDate; readonly endsOn: LocalDate };
  headings: readonly HeadingAmount[];
  instalments: readonly PlannedInstalment[];
}): Result<null, AgreementRefusal> {
  const { programme, headings, instalments } = given;
  const { startsOn, endsOn } = given.terms;
  const { amountMinor } = given.agreement;
  const period = decidePeriod({ startsOn, endsOn }, programme);
  if (!period.ok) return period;
  const budget = decideBudget(headings, amountMinor);
  if (!budget.ok) return budget;
  const { advanceCeilingPercent } = programme;
  const plan = decidePlan({ startsOn, endsOn, amountMinor, instalments, advanceCeilingPercent });
  return plan.ok ? ok(null) : plan;
}

/** I19: the instalments as typed, and one more or fewer where that was asked for. */
async function withRows(
  tx: Tx,
  agreementId: AgreementId,
  given: { typed: readonly PlannedInstalment[]; terms: Terms; rows?: RowChange | undefined },
): Promise<Result<readonly PlannedInstalment[], AgreementRefusal>> {
  const { typed, terms, rows } = given;
  if (!rows) return ok(typed);
  const changed = changeRows(typed, rows, terms);
  if (!changed.ok) return changed;
  const last = changed.value.length;
  const free = await decideRows(tx, agreementId, { renumbered: firstRenumbered(typed, rows), last });
  return free.ok ? changed : free;
}

/** A budget that is not exact, said beside one of the fields it was typed in. */
function atLine(
  decided: { readonly ok: false; readonly refusal: AgreementRefusal },
  field: string,
): { readonly ok: false; readonly refusal: AgreementRefusal } {
  const { refusal } = decided;
  return refusal.code === 'budget-not-exact' ? { ok: false, refusal: { ...refusal, field } } : decided;
}

function withTerms<Each extends PlannedInstalment>(each: Each, terms: Terms): Each {
  return { ...each, ...terms.instalments[each.number] };
}
