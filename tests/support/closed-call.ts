import { eq } from 'drizzle-orm';
import { applications, applicationVersions } from '#db/schema/applications.ts';
import { callLots, calls, callVersions } from '#db/schema/calls.ts';
import { dueDiligenceChecks, organisations } from '#db/schema/organisations.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { Person } from '#app/kernel/actor.ts';
import { toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { CALL_CONTENT } from './open-call.ts';
import type { TestWorld } from './world.ts';

type TestFile = { readonly applicationId: string; readonly reference: string; readonly organisationId: string };
export type ClosedCall = { readonly callId: string; readonly reference: string; readonly files: readonly TestFile[] };

let count = 0;
const key = () => namedKey(`closed-call-${(count += 1)}`);

/** What the vault knows every third party of this file by. */
export const SECRET_NAME = 'Círculo del Farol';

/** Two criteria of 20 points: 10 at least on agency, 24 of 40 in all. */
export const GRID: Pick<CallContent, 'criteria' | 'passTotal'> = {
  criteria: [
    { code: 'relevance', title: { en: 'Relevance' }, guidance: { en: '-' }, maximum: 20, weight: 100 },
    { code: 'agency', title: { en: 'Agency' }, guidance: { en: '-' }, maximum: 20, weight: 100, minimum: 10 },
  ],
  passTotal: 24,
};

type Wanted = { readonly requestedMinor: bigint; readonly organisationId?: string; readonly lot?: string };

/**
 * A closed call (EUR 100 000, EUR 5 000 to 60 000) with eligible files, one organisation each unless one is named.
 * `said`: what its content says otherwise, lots with it.
 */
export async function closedCall(
  world: TestWorld,
  given: { programmeId: string; files: readonly Wanted[]; envelopeMinor?: bigint; said?: Partial<CallContent> },
): Promise<ClosedCall> {
  count += 1;
  const at = world.clock.now();
  const [callId, versionId] = [world.ids.next(), world.ids.next()];
  const reference = `CLOSED-${count}`;
  const content = toJson({ ...CALL_CONTENT, ...GRID, ...given.said });
  await world.db.transaction(async (tx) => {
    await tx.insert(calls).values({
      id: callId,
      programmeId: given.programmeId,
      reference,
      state: 'closed',
      content,
      envelopeMinor: given.envelopeMinor ?? 100_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      currency: 'EUR',
      opensAt: addDays(at, -60),
      deadlineAt: addDays(at, -5),
      deadlineZone: 'Europe/Brussels',
      createdBy: 'system:test',
      createdAt: at,
    });
    const frozen = { number: 1, content, sha256: reference, frozenAt: at, frozenBy: 'system:test' };
    await tx.insert(callVersions).values({ id: versionId, callId, ...frozen });
    await tx.update(calls).set({ currentVersionId: versionId }).where(eq(calls.id, callId));
    for (const { code, envelopeMinor } of given.said?.lots ?? []) {
      await tx.insert(callLots).values({ id: world.ids.next(), callId, code, envelopeMinor: BigInt(envelopeMinor) });
    }
  });
  const files: TestFile[] = [];
  for (const [index, wanted] of given.files.entries()) {
    const organisationId = wanted.organisationId ?? (await thirdParty(world));
    const file = { applicationId: world.ids.next(), reference: `${reference}-${index + 1}`, organisationId };
    const { requestedMinor, lot } = wanted;
    await submitted(world, { ...given, callId, versionId, file, requestedMinor, ...(lot ? { lot } : {}) });
    files.push(file);
  }
  return { callId, reference, files };
}

/** An organisation without any check. */
export async function thirdParty(world: World): Promise<string> {
  const id = world.ids.next();
  const about = { workingName: 'Lantern Circle', category: 'registered', country: 'TN', createdBy: 'system:test' };
  await world.db.transaction(async (tx) => {
    const identityId = await sealIdentity(world, tx, { kind: 'organisation', fields: { legalName: SECRET_NAME } });
    const alias = `ORG-${id.slice(-8)}`;
    await tx.insert(organisations).values({ ...about, id, alias, identityId, createdAt: world.clock.now() });
  });
  return id;
}

/** I15: declaration and screening, clear for thirty days unless told otherwise. */
export async function clearChecks(
  world: World,
  organisationId: string,
  given: { result?: 'clear' | 'hit'; days?: number; kinds?: readonly string[] } = {},
): Promise<void> {
  const at = world.clock.now();
  // I16: whoever recorded a match is not who clears it.
  const checkedBy = given.result === 'hit' ? 'system:first' : 'system:test';
  const checked = { checkedBy, checkedAt: at, validUntil: addDays(at, given.days ?? 30) };
  const about = { organisationId, result: given.result ?? 'clear', source: 'Test list', sourceDate: '2026-10-30' };
  const kinds = given.kinds ?? ['exclusion-declaration', 'sanctions'];
  await world.db
    .insert(dueDiligenceChecks)
    .values(kinds.map((kind) => ({ ...about, ...checked, kind, id: world.ids.next() })));
}

type Submitted = {
  programmeId: string;
  callId: string;
  versionId: string;
  file: TestFile;
  requestedMinor: bigint;
  lot?: string;
};

async function submitted(world: TestWorld, given: Submitted): Promise<void> {
  const at = world.clock.now();
  const { applicationId, reference, organisationId } = given.file;
  const about = { programmeId: given.programmeId, callId: given.callId, callVersionId: given.versionId };
  const form = { language: 'en', currency: 'EUR', activities: ['R1.1'], durationMonths: 12 };
  const content = {
    ...form,
    reference,
    number: 1,
    callVersionId: given.versionId,
    lot: null,
    submittedAt: at.toISOString(),
    answers: [
      { section: 'context', question: 'problem', value: 'What is wrong here' },
      { section: 'security', question: 'plan', value: 'Nobody may read this' },
    ],
    budget: [],
    totals: { directMinor: '0', indirectMinor: '0', requestedMinor: given.requestedMinor.toString() },
    documents: [],
    declarations: ['exclusion'],
  };
  const record = { createdBy: 'system:test', createdAt: at, submittedAt: at, submittedSha256: reference };
  const row = { ...about, ...form, ...record, id: applicationId, organisationId, reference, state: 'eligible' };
  await world.db.transaction(async (tx) => {
    await tx.insert(applications).values({ ...row, requestedMinor: given.requestedMinor, lotCode: given.lot ?? null });
    const version = { applicationId, number: 1, content, sha256: reference, submittedAt: at };
    await tx.insert(applicationVersions).values({ ...version, id: world.ids.next(), submittedBy: 'system:test' });
  });
}

/** Asks reviewers through the command; answers their assignments in the same order. */
export async function assigned(
  world: World,
  officer: Person,
  given: { applicationId: string; reviewers: readonly Person[] },
): Promise<readonly string[]> {
  const reviewerIds = given.reviewers.map((reviewer) => reviewer.accountId);
  const about = { applicationId: given.applicationId, reviewerIds, key: key() };
  return expectOk(await assignReviewers(world, officer, about)).assignmentIds;
}

/** Points for relevance and agency, with a comment each. */
export function scores(relevance: number, agency: number) {
  return [
    { criterion: 'relevance', points: relevance, comment: 'Because of the problem' },
    { criterion: 'agency', points: agency, comment: 'Because of the method' },
  ];
}

/** Two reviewers declare no conflict and submit: `points` holds relevance and agency, one pair for each reviewer. */
export async function reviewed(
  world: World,
  officer: Person,
  given: { applicationId: string; reviewers: readonly Person[]; points: readonly (readonly [number, number])[] },
): Promise<void> {
  const assignmentIds = await assigned(world, officer, given);
  for (const [index, reviewer] of given.reviewers.entries()) {
    const assignmentId = assignmentIds[index] ?? '';
    const [relevance, agency] = given.points[index] ?? [0, 0];
    expectOk(await declareConflict(world, reviewer, { assignmentId, nature: 'none', key: key() }));
    const sheet = { assignmentId, scores: scores(relevance, agency), feedback: `Feedback ${index + 1}` };
    expectOk(await submitReview(world, reviewer, { ...sheet, key: key() }));
  }
}
