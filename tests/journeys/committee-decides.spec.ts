import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { voteField } from '#app/awards/votes.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { assigned, clearChecks, closedCall, reviewed, type ClosedCall } from '#tests/support/closed-call.ts';
import { expectAccepted, expectAccessible, fill, follow, press } from './seat.ts';
import { castOf, sit, type Cast, type Player } from './selection/cast.ts';
import { decideList, prepareList } from './selection/committee.ts';
import { openFile, rowOf, scoreByKeyboard } from './selection/score.ts';
import { openStage, type Stage } from './selection/stage.ts';

// Whole euros: the first three fit into 100 000, the fourth waits in reserve, the last is below the threshold.
const REQUESTED = [40_000n, 35_000n, 20_000n, 15_000n, 9_000n];
const WITHOUT_SCRIPTS = { javaScriptEnabled: false, viewport: { width: 320, height: 568 } };

/** A ranked call is decided, a grant is given up, the reserve is drawn on, and a complaint has a file read again. */
test.describe.serial('a committee decides', () => {
  test.setTimeout(180_000);
  let stage: Stage;
  let cast: Cast;
  let call: ClosedCall;
  let voters: readonly Player[];
  /** Colleagues of two voters who neither read nor voted. */
  let fresh: readonly Player[];
  const owners: Player[] = [];
  const idOf = (index: number) => call.files[index]?.applicationId ?? '';
  const meeting = () => ({ stage, cast, callId: call.callId, voters });

  test.beforeAll(async () => {
    stage = await openStage();
    cast = await castOf(stage);
    const { world } = stage;
    const files = REQUESTED.map((euro) => ({ requestedMinor: euro * 100n }));
    call = await closedCall(world, { programmeId: cast.programmeId, files });
    const [first, second, third, fourth] = cast.readers as [Player, Player, Player, Player];
    voters = [cast.manager, third, fourth, cast.lead];
    const { P3, P4 } = cast.members;
    fresh = [
      await cast.play('reviewer', { consortiumMemberId: P3 }),
      await cast.play('reviewer', { consortiumMemberId: P4 }),
    ];
    const reviewers = [first.person, second.person];
    for (const [index, { applicationId, organisationId }] of call.files.entries()) {
      const given = index === REQUESTED.length - 1 ? ([9, 9] as const) : ([19 - index, 19] as const);
      await reviewed(world, cast.officer.person, { applicationId, reviewers, points: [given, given] });
      await clearChecks(world, organisationId);
      owners.push(await cast.play('applicant-owner', { organisationId }));
    }
    const [tied = ''] = await assigned(world, cast.officer.person, { applicationId: idOf(1), reviewers: [third.person] }); // prettier-ignore
    expectOk(await declareConflict(world, third.person, { assignmentId: tied, nature: 'family', key: namedKey('tie') })); // prettier-ignore
    expectOk(await fixRanking(world, cast.officer.person, { callId: call.callId, key: namedKey('fix') }));
  });
  test.afterAll(() => stage.stop());

  test('one voter is recused on one file, and the list is signed, approved and told', async ({ browser }) => {
    const decisionId = await prepareList(browser, meeting());
    const officer = await sit(browser, stage, cast.officer);
    await officer.page.goto(paths.awardVotes(decisionId));
    await expectAccessible(officer);
    const recused = voteField(idOf(1), voters[1]?.accountId ?? '');
    await expect(officer.page.locator(`select[name="${recused}"]`)).toHaveValue('recused');
    await expect(officer.page.locator(`select[name="${recused}"] option:not([disabled])`)).toHaveCount(1);
    await officer.leave();
    await decideList(browser, meeting(), decisionId);
    const chair = await sit(browser, stage, cast.manager);
    await chair.page.goto(paths.awardMinutes(decisionId));
    await expect(chair.page.locator('main')).toContainText(chair.t('awards.vote.recused'));
    await chair.leave();
  });

  test('a grant is given up, and the first in reserve gets one, by a list of its own', async ({ browser }) => {
    const first = await sit(browser, stage, owners[0] as Player, WITHOUT_SCRIPTS);
    await first.page.goto(paths.applicationResult(idOf(0)));
    await expectAccessible(first);
    await press(first, first.t('awards.decline.send'));
    await expect(first.page.locator('.error-summary')).toHaveCount(1);
    // The page also holds the form that accepts.
    await first.page.getByRole('checkbox', { name: first.t('awards.decline.sure') }).check();
    await press(first, first.t('awards.decline.send'));
    await expectAccepted(first);
    await first.leave();
    const waiting = await sit(browser, stage, owners[3] as Player, WITHOUT_SCRIPTS);
    await waiting.page.goto(paths.applicationResult(idOf(3)));
    await expect(waiting.page.locator('main')).toContainText(waiting.t('awards.outcome.reserve'));
    await decideList(browser, meeting(), await prepareList(browser, meeting()));
    await waiting.page.reload();
    await expect(waiting.page.locator('main')).toContainText(waiting.t('awards.outcome.award'));
    await expect(waiting.page.locator('main')).toContainText('15,000.00');
    await expectAccessible(waiting);
    await waiting.leave();
  });

  test('a complaint is upheld by somebody who did not decide, and new readers are asked', async ({ browser }) => {
    const owner = await sit(browser, stage, owners[4] as Player, WITHOUT_SCRIPTS);
    await owner.page.goto(paths.applicationResult(idOf(4)));
    await follow(owner, owner.t('redress.own.write'));
    await press(owner, owner.t('redress.own.send'));
    await expect(owner.page.locator('.error-summary')).toHaveCount(1);
    await fill(owner, { grounds: 'The readers did not see the annex on security.' });
    await press(owner, owner.t('redress.own.send'));
    await expectAccepted(owner);
    await owner.leave();
    const handler = await sit(browser, stage, cast.coordinator);
    const { page, t } = handler;
    await page.goto(paths.redresses());
    const row = rowOf(handler, call.files[4]?.reference ?? '');
    await Promise.all([page.waitForEvent('load'), row.getByRole('link').first().click()]);
    await expectAccessible(handler);
    await fill(handler, { verdict: 'reread', answer: 'The annex counts. Others will read the file.' });
    await press(handler, t('redress.answer.send'));
    await expectAccepted(handler);
    await follow(handler, t('rereading.readers'));
    await expectAccessible(handler);
    for (const { accountId } of fresh) await page.check(`main input[value="${accountId}"]`);
    await expect(page.locator(`main input[value="${voters[1]?.accountId ?? ''}"]`)).toBeDisabled();
    await press(handler, t('reviews.assign.button'));
    await expectAccepted(handler);
    await handler.leave();
  });

  test('they read the file anew, a second version is fixed, and the applicant reads the new scores', async ({
    browser,
  }) => {
    for (const reader of fresh) {
      const seat = await sit(browser, stage, reader);
      await openFile(seat, call.files[4]?.reference ?? '');
      await scoreByKeyboard(seat, [17, 18]);
      await expect(seat.page.locator('main')).not.toContainText(
        new RegExp(`${(cast.readers[0] as Player).alias}(?![0-9])`),
      );
      await seat.leave();
    }
    const officer = await sit(browser, stage, cast.officer);
    const { page, t } = officer;
    await page.goto(paths.ranking(call.callId));
    const [before = ''] = await page.locator('main').getByText(/^[0-9a-f]{64}$/).allTextContents(); // prettier-ignore
    await follow(officer, new RegExp(t('rereading.title')));
    await expectAccessible(officer);
    await press(officer, t('rereading.fix', { number: 2 }));
    await expectAccepted(officer);
    await page.goto(paths.ranking(call.callId));
    await expectAccessible(officer);
    const both = await page.locator('main').getByText(/^[0-9a-f]{64}$/).allTextContents(); // prettier-ignore
    expect(both).toHaveLength(2);
    expect(both[1]).toBe(before);
    await officer.leave();
    const owner = await sit(browser, stage, owners[4] as Player, WITHOUT_SCRIPTS);
    await owner.page.goto(paths.applicationResult(idOf(4)));
    await expect(owner.page.locator('main')).toContainText(owner.t('awards.result.reread'));
    await expectAccessible(owner);
    await owner.leave();
  });
});
