import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideDeclared } from '../evidence/alternative-evidence.ts';
import { decideLines, type DecidedLine, type Judgement } from './acceptance.ts';
import { postDecision, type Posted } from '../books/cost-postings.ts';
import { checkOf } from './check-store.server.ts';
import { declarationsOf } from '../evidence/declaration-store.server.ts';
import { decisionNews } from './decision-news.server.ts';
import { decideRooms } from '../figures/heading-room.ts';
import { roomsOf } from '../figures/heading-rooms.server.ts';
import { postable } from '../books/postable-lines.server.ts';
import { reportLifecycle } from '../report-lifecycle.ts';
import { linesOf, lockReport, saveReport, type CostLine, type Report } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

type Decided = { reportId: ReportId };

/** Accepts or disallows every cost of a report in one go, and posts what the advance covers (I26, I27, I29, I30, I31). */
export async function decideReport(
  world: World,
  actor: Actor,
  given: {
    reportId: ReportId;
    version: number;
    judgements: ReadonlyMap<string, Judgement>;
    key: IdempotencyKey;
  },
): Promise<Result<Decided, ReportRefusal>> {
  if (!can(actor, 'reports.decide').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    'decide-report',
    given.key,
    async (tx): Promise<Result<Outcome<Decided>, ReportRefusal>> => {
      const report = await lockReport(tx, given.reportId, reachOf(actor));
      if (!report) return refuse('not-found');
      if ((await checkOf(tx, report.id))?.opinion === null) return refuse('check-open');
      const lines = await linesOf(tx, report.id);
      const decided = decideLines(lines, given.judgements);
      const inFull = decided.ok && decided.value.every((line) => line.decision === 'accepted');
      const next = advance(reportLifecycle, inFull ? 'accept' : 'acceptInPart', report.state);
      if (!next.ok) return next;
      if (report.version !== given.version) return refuse('stale');
      if (!decided.ok) return decided;
      const accepted = new Map(decided.value.map((line) => [line.id, line.acceptedEurMinor]));
      const fits = decideRooms(lines, accepted, await roomsOf(tx, report));
      if (!fits.ok) return fits;
      const backed = await decideOnDeclarations(tx, { report, lines, accepted, decidedBy: actorReference(actor) });
      if (!backed.ok) return backed;
      await saveDecisions(tx, decided.value, { by: actorReference(actor), at: world.clock.now() });
      const posted = await post(world, tx, { actor, report, lines, decided: decided.value });
      await saveReport(tx, report, {
        state: next.value,
        decidedAt: world.clock.now(),
        decidedBy: actorReference(actor),
      });
      const { organisationId } = report;
      const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
      const news = await decisionNews(tx, { report, state: next.value, decided: decided.value, posted, readers });
      return ok({ value: { reportId: report.id }, ...news });
    },
  );
}

async function decideOnDeclarations(
  tx: Tx,
  given: { report: Report; lines: readonly CostLine[]; accepted: ReadonlyMap<string, bigint>; decidedBy: string },
): Promise<Result<null, ReportRefusal>> {
  const { report, accepted, decidedBy } = given;
  const programme = await programmeFacts(tx, report.programmeId);
  const declarations = await declarationsOf(tx, report.id);
  const lines = given.lines.map((line) => ({ ...line, declaration: declarations.get(line.id) ?? null }));
  return decideDeclared(lines, accepted, { percent: programme?.alternativeEvidencePercent ?? 0, decidedBy });
}

async function saveDecisions(tx: Tx, decided: readonly DecidedLine[], about: { by: string; at: Date }): Promise<void> {
  for (const { id, ...decision } of decided) {
    await tx
      .update(costLines)
      .set({ ...decision, decidedBy: about.by, decidedAt: about.at })
      .where(eq(costLines.id, id));
  }
}

/** The agreement is locked: no payment comes in between its balance and these postings. */
async function post(
  world: World,
  tx: Tx,
  given: { actor: Actor; report: Report; lines: readonly CostLine[]; decided: readonly DecidedLine[] },
): Promise<Posted> {
  const { report } = given;
  const byId = new Map(given.decided.map((line) => [line.id, line]));
  const { outstanding } = await agreementBalance(tx, report.agreementId);
  const posted = postDecision(
    given.lines.map((line) => postable({ ...line, ...byId.get(line.id) }, { reference: report.reference, posted: 0n })),
    outstanding,
    {
      programmeId: report.programmeId,
      agreementId: report.agreementId,
      organisationId: report.organisationId,
      valueDate: utcDate(world.clock.now()),
      preparedBy: actorReference(given.actor),
    },
  );
  for (const entry of posted.entries) await appendEntry(world, tx, entry);
  return posted;
}
