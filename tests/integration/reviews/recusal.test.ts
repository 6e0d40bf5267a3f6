import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awardApprovals } from '#db/schema/awards.ts';
import { documents } from '#db/schema/documents.ts';
import { interestTies } from '#db/schema/interests.ts';
import { organisations } from '#db/schema/organisations.ts';
import { assignments, reviews, reviewScores } from '#db/schema/reviews.ts';
import routes from '#app/routes.ts';
import { draftAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { recordTrailPage } from '#app/assurance/record-trail-pages.server.ts';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { approveDerogation } from '#app/publication/move-derogation.server.ts';
import { REASONS } from '#app/publication/publication.ts';
import { takeDown } from '#app/publication/take-down.server.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { decideEligibility } from '#app/applications/decide-eligibility.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { STAFF_ROLES } from '#tests/support/staff-roles.ts';
import { endTie, recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { saveScores } from '#app/reviews/save-scores.server.ts';
import { workspacePage } from '#app/reviews/workspace-pages.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { PDF } from '#tests/support/applicant.ts';
import { COMMITTEE } from '#tests/support/award-desk.ts';
import { assigned, clearChecks, closedCall, reviewed, scores, type ClosedCall } from '#tests/support/closed-call.ts';
import { barredGrant, GRANT_PAGES, type BarredGrant } from '#tests/support/barred-grant.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** Said of one file only, so that wherever it stands the file was shown. */
const NAME = 'Hidden Lantern';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
let officer: Person;
let readers: Person[];
let member: string;
let call: ClosedCall;
let known: Record<string, string>;
let recused: TestAccount;
let colleague: TestAccount;
let bystander: TestAccount;
let grant: BarredGrant;
let serial = 0;
const key = () => namedKey(`recusal-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const wall = (constraint: string) => ({ cause: { constraint_name: constraint } });

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  const made = await programme(world);
  programmeId = made.id;
  member = made.members.P1;
  officer = await person(world, 'grants-officer', { programmeId });
  readers = [
    await person(world, 'reviewer', { programmeId, consortiumMemberId: made.members.P2 }),
    await person(world, 'reviewer', { programmeId, consortiumMemberId: made.members.LEAD }),
  ];
  const everything = (consortiumMemberId: string) =>
    account(
      world,
      STAFF_ROLES.map((role) => ({ role, programmeId, consortiumMemberId })),
      { totp: true },
    );
  recused = await everything(member);
  colleague = await everything(member);
  bystander = await everything(made.members.FSTP);
  call = await closedCall(world, {
    programmeId,
    files: [{ requestedMinor: 20_000_00n }, { requestedMinor: 20_000_00n }],
  });
  const [file] = call.files;
  if (!file) throw new Error('no file');
  const { applicationId, organisationId } = file;
  const [assignmentId = ''] = await assigned(world, officer, {
    applicationId,
    reviewers: [await personOf(world, recused)],
  });
  const own = await personOf(world, recused);
  expectOk(await declareConflict(world, own, { assignmentId, nature: 'organisational', key: key() }));
  await world.db.update(organisations).set({ workingName: NAME }).where(eq(organisations.id, organisationId));
  for (const each of call.files) {
    const points = [[18, 18], [17, 17]] as const; // prettier-ignore
    await reviewed(world, officer, { applicationId: each.applicationId, reviewers: readers, points });
    await clearChecks(world, each.organisationId);
  }
  expectOk(await fixRanking(world, officer, { callId: call.callId, key: key() }));
  const chair = await personOf(world, bystander);
  const voters = [...readers, chair].map((each) => each.accountId);
  const committee = { ...COMMITTEE, voters, chair: chair.accountId };
  const prepared = await prepareAward(world, officer, { callId: call.callId, version: null, ...committee, key: key() });
  const { decisionId } = expectOk(prepared);
  const documentId = world.ids.next();
  const stored = { storageKey: `test/${documentId}`, mediaType: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64) };
  const { storageKey, mediaType } = stored;
  await world.documents.put(storageKey, Readable.from([PDF]), { mediaType, maxBytes: 1000 });
  await world.db.insert(documents).values({
    ...stored,
    id: documentId,
    ownerKind: 'application',
    ownerId: applicationId,
    label: 'statutes',
    reference: `${file.reference}-D01`,
    scan: 'not-scanned',
    createdBy: 'system:test',
    createdAt: world.clock.now(),
  });
  known = {
    ':applicationId': applicationId,
    ':callId': call.callId,
    ':assignmentId': assignmentId,
    ':decisionId': decisionId,
    ':documentId': documentId,
    ':recordKind': 'application',
    ':recordId': applicationId,
  };
  grant = await barredGrant(world, { programmeId, officer, member });
  const rooms = [...new Set(routes.map(({ file: path }) => path.split('/')[0] ?? ''))];
  portal = await realPortal(world, rooms);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

/** Pages that sign out whoever opens them. */
const ENDS_SESSION = ['exit', 'sign-out'];

const walked = new Map<TestAccount, ReadonlyMap<string, string>>();

/** What each page answers; routes with a parameter that names no file, call or list of this story are not asked. */
async function walk(who: TestAccount): Promise<ReadonlyMap<string, string>> {
  const earlier = walked.get(who);
  if (earlier) return earlier;
  const cookie = await cookieOf(world, who);
  const seen = new Map<string, string>();
  for (const { path = '' } of routes) {
    const address = path.replace(/:\w+/g, (name) => known[name] ?? grant.known[name] ?? name);
    if (address.includes(':') || ENDS_SESSION.includes(path)) continue;
    const answer = await fetch(`${portal.origin}/${address}`, { headers: { cookie }, redirect: 'manual' });
    seen.set(path, `${answer.status} ${await answer.text()}`);
  }
  walked.set(who, seen);
  return seen;
}

describe('I9: who is recused finds nothing of the file', () => {
  it('I9: on no page that shows files, for the person and for a colleague of the organisation', async () => {
    const [reference = ''] = call.files.map((file) => file.reference);
    const shown = (pages: ReadonlyMap<string, string>, ...words: string[]) =>
      [...pages].filter(([, body]) => words.some((word) => body.includes(word))).map(([path]) => path);
    const opened = await walk(bystander);
    const open = shown(opened, NAME, `${reference}<`);
    // The control: for somebody without a conflict these pages do show it.
    for (const path of [
      'desk/applications',
      'desk/applications/:applicationId',
      'desk/applications/:applicationId/reviewers',
      'desk/calls/:callId/opening',
      'desk/calls/:callId/ranking',
      'desk/awards/:decisionId',
      'trail/:recordKind/:recordId',
    ]) {
      expect(open, `${path} ${opened.get(path)?.slice(0, 80)}`).toContain(path);
    }
    const closed = await walk(recused);
    expect(closed.size).toBeGreaterThan(50);
    expect(shown(closed, NAME, 'What is wrong here')).toEqual([]);
    expect(shown(await walk(colleague), NAME, 'What is wrong here', `${reference}<`)).toEqual([]);
    for (const path of ['documents/:documentId', 'desk/calls/:callId/selection.zip', 'trail/:recordKind/:recordId']) {
      expect(closed.get(path), path).toMatch(/^404/);
    }
  }, 120_000);

  it('I9: scores nothing, decides nothing and approves nothing, and no wall lets it through', async () => {
    const [file] = call.files;
    const applicationId = file?.applicationId ?? '';
    const other = await personOf(world, colleague);
    const decide = { applicationId, version: 1, answers: [], key: key() };
    expect(codeOf(await decideEligibility(world, other, decide))).toBe('not-found');
    const ask = { applicationId, reviewerIds: [readers[0]?.accountId ?? ''], key: key() };
    expect(codeOf(await assignReviewers(world, other, ask))).toBe('not-found');
    const approval = { decisionId: known[':decisionId'] ?? '', step: 1, approvedAt: world.clock.now() };
    const approved = world.db.insert(awardApprovals).values({ ...approval, accountId: other.accountId });
    await expect(approved).rejects.toMatchObject(wall('award_approval_without_conflict'));
  });
});

describe('I9: who is recused finds nothing of the grant', () => {
  it('I9: on no page of agreements, reports, payments, recoveries and publication, and in no notice', async () => {
    // The alias of the third party says it as well; the call, which is called after it too, is no secret.
    const named = new RegExp(`(?<!C-)${grant.reference}`);
    const shown = (pages: ReadonlyMap<string, string>) =>
      [...pages].flatMap(([path, body]) => (named.test(body) ? [path] : []));
    const open = shown(await walk(bystander));
    for (const path of GRANT_PAGES) expect(open, path).toContain(path);
    for (const who of [recused, colleague]) {
      const closed = await walk(who);
      expect(shown(closed)).toEqual([]);
      const own = [...GRANT_PAGES.filter((path) => path.includes(':')), 'assurance/agreements/:agreementId/bundle.zip'];
      for (const path of own) expect(closed.get(path), path).toMatch(/^404/);
    }
  }, 120_000);

  it('I9: in none of its histories', async () => {
    for (const kind of ['agreement', 'report', 'disbursement'] as const) {
      const asked = { kind, id: grant.known[`:${kind}Id`] ?? '', after: null };
      expect(await recordTrailPage(world, await personOf(world, bystander), asked), kind).not.toBeNull();
      expect(await recordTrailPage(world, await personOf(world, recused), asked), kind).toBeNull();
    }
  });

  it('I9: and moves nothing of it: every command answers as for a foreign id', async () => {
    const who = await personOf(world, recused);
    const id = (name: string) => grant.known[`:${name}`] ?? '';
    const agreementId = id('agreementId');
    const of = { agreementId, key: key() };
    const judged = { reportId: id('reportId'), version: 1, judgements: new Map(), key: key() };
    const back = { recoveryId: id('recoveryId'), move: 'repay', valueDate: '2026-11-02', key: key() } as const;
    const answers = [
      await requestDisbursement(world, who, { ...of, instalmentId: id('instalmentId') }),
      await cancelDisbursement(world, who, { disbursementId: id('disbursementId'), reason: '-', key: key() }),
      await decideReport(world, who, judged),
      await settleRecovery(world, who, back),
      await draftAmendment(world, who, { agreementId, kind: 'extension', key: key() }),
      await takeDown(world, who, { agreementId, reasonClass: REASONS[0], key: key() }),
      await approveDerogation(world, who, { derogationId: id('derogationId'), key: key() }),
      await sendPaymentBatch(world, who, { batchId: id('batchId'), key: key() }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-found'));
  });
});

describe('I9: a recusal stays', () => {
  const given = (applicationId: string, who: { accountId: string }) => ({
    id: world.ids.next(),
    applicationId,
    reviewerId: who.accountId,
    consortiumMemberId: member,
    state: 'invited',
    assignedBy: 'system:test',
    assignedAt: world.clock.now(),
  });

  it('I9: no new assignment undoes it, of the person or of the organisation, on this file or a later one', async () => {
    const [own, late] = [known[':assignmentId'] ?? '', call.files[0]];
    const back = world.db.update(assignments).set({ state: 'invited' }).where(eq(assignments.id, own));
    await expect(back).rejects.toMatchObject(wall('recusal_stays'));
    const gone = world.db.delete(assignments).where(eq(assignments.id, own));
    await expect(gone).rejects.toThrow();
    const organisationId = late?.organisationId ?? '';
    const next = await closedCall(world, { programmeId, files: [{ requestedMinor: 10_000_00n, organisationId }] });
    const applicationId = next.files[0]?.applicationId ?? '';
    for (const who of [recused, colleague]) {
      const forced = world.db.insert(assignments).values(given(applicationId, who));
      await expect(forced).rejects.toMatchObject(wall('assignment_without_conflict'));
    }
  });

  it('I9: a tie on record bars a whole member at once, closes what is open, and a soft one bars nobody', async () => {
    const [first, second] = readers as [Person, Person];
    const fresh = await closedCall(world, { programmeId, files: [{ requestedMinor: 10_000_00n }] });
    const { applicationId = '', organisationId = '' } = fresh.files[0] ?? {};
    const [assignmentId = ''] = await assigned(world, officer, { applicationId, reviewers: [first] });
    expectOk(await declareConflict(world, first, { assignmentId, nature: 'none', key: key() }));
    const memberOf = (who: Person) => who.memberships[0]?.consortiumMemberId ?? '';
    const tie = (who: Person, kind: 'network' | 'country-desk') =>
      recordTie(world, officer, { organisationId, memberId: memberOf(who), kind, key: key() });
    expectOk(await tie(first, 'country-desk'));
    expect(await workspacePage(world.db, first, assignmentId)).toMatchObject({ stage: 'open' });
    expectOk(await tie(first, 'network'));
    const { tieId } = expectOk(await tie(second, 'network'));
    expect(await workspacePage(world.db, first, assignmentId)).toMatchObject({ stage: 'closed' });
    const sheet = { assignmentId, scores: scores(10, 10), feedback: '', key: key() };
    expect(codeOf(await saveScores(world, first, sheet))).toBe('reviewer-in-conflict');
    const [stored] = await world.db.select().from(reviews).where(eq(reviews.assignmentId, assignmentId));
    const score = { reviewId: stored?.id ?? '', criterion: 'relevance', points: 1, maximum: 20, comment: '-' };
    const forced = world.db.insert(reviewScores).values({ ...score, savedAt: world.clock.now() });
    await expect(forced).rejects.toMatchObject(wall('score_without_conflict'));
    const ask = () => assignReviewers(world, officer, { applicationId, reviewerIds: [second.accountId], key: key() });
    expect(codeOf(await ask())).toBe('member-in-conflict');
    expect(
      codeOf(await recordTie(world, second, { organisationId, memberId: member, kind: 'network', key: key() })),
    ).toBe('role-may-not');
    expectOk(await endTie(world, officer, { organisationId, tieId, key: key() }));
    expectOk(await ask());
    const again = world.db.update(interestTies).set({ endedAt: null, endedBy: null }).where(eq(interestTies.id, tieId));
    await expect(again).rejects.toMatchObject(wall('interest_tie_stays'));
  });
});
