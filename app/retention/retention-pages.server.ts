import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { decideLift, type HeldKind, type HoldReason } from './hold.ts';
import { holdsOf, liftsOf } from './hold-store.server.ts';
import { disposalsOf } from './disposal-store.server.ts';
import { recusedSubjects } from './recused-subjects.server.ts';
import { RETENTION_CLASSES, type RetentionClass } from './retention-class.ts';
import { balanceOf, custodiansOf, keptProgramme, subjectCounts } from './retention-store.server.ts';

const PAGE = 50;
/** More names than this, and who keeps the records is no longer a small circle. */
const MOST_CUSTODIANS = 3;

type Asked = { readonly at: Instant; readonly after: string | null };

/** The custodians' overview: clocks, what is due, who they are, and every disposal, newest first. Null for others. */
export async function retentionPage(reader: Reader, actor: Person, { at, after }: Asked) {
  const programme = await keptProgramme(reader, actor);
  if (!programme) return null;
  const { id: programmeId, code, endsOn, retentionYears } = programme;
  const counts = await subjectCounts(reader, { programmeId, on: utcDate(at) });
  const disposals = await disposalsOf(reader, { programmeId, after, limit: PAGE + 1 });
  const custodians = await aliasesOf(reader, await custodiansOf(reader, programmeId));
  return {
    programme: { code, endsOn, retentionYears },
    balance: await balanceOf(reader, programmeId),
    classes: (Object.keys(RETENTION_CLASSES) as RetentionClass[]).map((name) => ({
      name,
      starts: RETENTION_CLASSES[name].starts,
      months: RETENTION_CLASSES[name].months ?? retentionYears * 12,
      ...(counts.find((each) => each.class === name) ?? { kept: 0, due: 0, held: 0, disposed: 0 }),
    })),
    due: counts.reduce((sum, each) => sum + each.due, 0),
    open: disposals.find((disposal) => disposal.state === 'proposed')?.id ?? null,
    custodians: [...custodians].map(([id, alias]) => ({ id, alias })),
    tooMany: custodians.size > MOST_CUSTODIANS,
    disposals: disposals
      .slice(0, PAGE)
      .map(({ id, reference, state, proposedAt }) => ({ id, reference, state, proposedAt })),
    next: disposals.length > PAGE ? (disposals[PAGE - 1]?.id ?? null) : null,
  };
}

/** I36: every hold, newest first, with who has lifted it and whether this custodian may. Null for others. */
export async function holdsPage(reader: Reader, actor: Person, after: string | null) {
  const programme = await keptProgramme(reader, actor);
  if (!programme) return null;
  const rows = await holdsOf(reader, { programmeId: programme.id, after, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const recused = await recusedSubjects(reader, actor, page.map((row) => row.subjectId)); // prettier-ignore
  const shown = page.filter((row) => !recused.has(row.subjectId));
  const lifts = await liftsOf(
    reader,
    shown.map((row) => row.id),
  );
  const names = await aliasesOf(reader, [...shown.map((row) => row.placedBy), ...lifts.map((lift) => lift.accountId)]);
  return {
    code: programme.code,
    holds: shown.map((row) => {
      const own = lifts.filter((lift) => lift.holdId === row.id);
      return {
        ...row,
        // The casts are the checks of the table `retention_holds`.
        subjectKind: row.subjectKind as HeldKind,
        reason: row.reason as HoldReason,
        placedBy: names.get(row.placedBy) ?? '',
        lifts: own.map(({ accountId, liftedAt }) => ({ alias: names.get(accountId) ?? '', at: liftedAt })),
        standing:
          own.length >= 2 ? ('lifted' as const) : own.length === 1 ? ('lifting' as const) : ('in-force' as const),
        lift: verdictOf(decideLift(own, actor.accountId)),
      };
    }),
    /** I9: holds of this page that are kept from the custodian. */
    withheld: page.length - shown.length,
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

/** A decision as a button needs it. */
export function verdictOf(decided: { ok: true } | { ok: false; refusal: { code: string } }): Verdict {
  return decided.ok ? ALLOWED : denied(decided.refusal.code);
}

export async function aliasesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .orderBy(asc(accounts.alias));
  return new Map(rows.map((row) => [row.id, row.alias]));
}
