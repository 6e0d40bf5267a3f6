import type { Tx } from '#db/client.server.ts';
import { awards } from '#db/schema/awards.ts';
import type { DomainEvent, Outcome } from '#app/kernel/event.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { ApplicationMove } from '#app/applications/application-lifecycle.ts';
import { applicationFacts, moveApplication } from '#app/applications/application-store.server.ts';
import type { CallRow } from '#app/calls/call-store.server.ts';
import { moveCall } from '#app/calls/move-call.server.ts';
import { checksClear } from '#app/organisations/due-diligence.ts';
import { latestChecks } from '#app/organisations/organisation-store.server.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import type { AwardLine, AwardRefusal, Outcome as LineOutcome } from './award.ts';
import { decideList, sumOf } from './award-list.ts';
import { linesOf, saveDecision } from './award-store.server.ts';
import { referencesNeeded } from './cap/cap-override.ts';
import { limitsFor, lockOrganisations } from './limits-store.server.ts';
import { AWARD_REASONS } from './decision-verdicts.ts';
import type { OpenDecision } from './open-decision.server.ts';

const MOVES: Readonly<Record<LineOutcome, ApplicationMove>> = { award: 'award', reserve: 'reserve', reject: 'reject' };

/**
 * The second approval: limits (I3, I4, I5, I12) and due diligence (I15, I16) are looked at once more under the locks of
 * the call and of every third party, then awards are made and every file is told its outcome. All or nothing.
 */
export async function grantAwards(
  world: World,
  tx: Tx,
  opened: OpenDecision,
): Promise<Result<Outcome<{ readonly step: 2 }>, AwardRefusal>> {
  const { call, decision, files, next } = opened;
  const organisationIds = files.map((file) => file.organisationId);
  await lockOrganisations(tx, organisationIds);
  const limits = await limitsFor(tx, call, organisationIds, world.clock.now());
  const lines = decideList(files, await linesOf(tx, decision.id), limits);
  if (!lines.ok) return lines;
  const references = referencesNeeded(files, lines.value, limits);
  const checked = await checkThirdParties(world, tx, { files, lines: lines.value });
  if (!checked.ok) return checked;
  const granted: DomainEvent[] = [];
  for (const line of lines.value) {
    const file = fileOf(files, line);
    const moved = await moveFile(world, tx, file, line);
    if (!moved.ok) return moved;
    const override = references.get(line.applicationId) ?? null;
    if (line.outcome === 'award')
      granted.push(await grant(world, tx, { call, decisionId: decision.id, file, line, override }));
  }
  const decided = decision.basedOn === null ? await decideCall(world, tx, call.id) : ok([]);
  if (!decided.ok) return decided;
  await saveDecision(tx, decision, { state: next });
  const entity = { kind: 'award-decision', id: decision.id };
  const body = { callId: call.id, step: 2, amountMinor: sumOf(lines.value).toString(), awards: granted.length };
  return ok({
    value: { step: 2 },
    events: [{ kind: 'award.approved', programmeId: call.programmeId, entity, body }, ...granted, ...decided.value],
    notices: [
      { accountId: decision.preparedBy, kind: 'award-approved', entity, values: { reference: call.reference } },
    ],
  });
}

/** The first list decides its call; one from the reserve finds it decided. */
async function decideCall(world: World, tx: Tx, callId: string): Promise<Result<DomainEvent[], AwardRefusal>> {
  const moved = await moveCall(world, tx, { callId, move: 'decide' });
  return moved.ok ? ok([moved.value]) : moved;
}

/** I15, I16: exclusion declaration and sanctions check of every third party on the list, clear and fresh. */
async function checkThirdParties(
  world: World,
  tx: Tx,
  given: { files: readonly ListedFile[]; lines: readonly AwardLine[] },
): Promise<Result<null, AwardRefusal>> {
  const at = world.clock.now();
  for (const line of given.lines.filter((each) => each.outcome === 'award')) {
    const file = fileOf(given.files, line);
    const verdict = checksClear(await latestChecks(tx, file.organisationId), at);
    if (!verdict.allowed) {
      return refuse(AWARD_REASONS[verdict.reason], { values: { reference: file.reference } });
    }
  }
  return ok(null);
}

async function moveFile(world: World, tx: Tx, file: ListedFile, line: AwardLine): Promise<Result<null, AwardRefusal>> {
  if (file.state === 'withdrawn') return ok(null);
  const application = await applicationFacts(tx, line.applicationId);
  if (!application) return refuse('not-found');
  // Held in reserve before, and still.
  if (application.state === 'reserve' && line.outcome === 'reserve') return ok(null);
  const moved = await moveApplication(tx, application, MOVES[line.outcome], { decidedAt: world.clock.now() });
  return moved.ok ? ok(null) : moved;
}

async function grant(
  world: World,
  tx: Tx,
  given: { call: CallRow; decisionId: string; file: ListedFile; line: AwardLine; override: string | null },
): Promise<DomainEvent> {
  const { call, decisionId, file, line } = given;
  const id = world.ids.next();
  const { applicationId, amountMinor } = line;
  const { organisationId } = file;
  const capOverrideReference = given.override;
  const about = { programmeId: call.programmeId, callId: call.id, currency: call.currency, state: 'live' };
  await tx.insert(awards).values({
    id,
    decisionId,
    applicationId,
    organisationId,
    amountMinor,
    capOverrideReference,
    ...about,
    decidedAt: world.clock.now(),
  });
  const amount = toDecimal({ minor: amountMinor, currency: call.currency });
  return {
    kind: 'award.granted',
    programmeId: call.programmeId,
    entity: { kind: 'award', id },
    body: {
      awardId: id,
      decisionId,
      applicationId,
      organisationId,
      amount,
      currency: call.currency,
      capOverrideReference,
    },
  };
}

function fileOf(files: readonly ListedFile[], line: AwardLine): ListedFile {
  const file = files.find((each) => each.applicationId === line.applicationId);
  if (!file) throw new Error('a line without a place in the ranking');
  return file;
}
