import { test } from '@playwright/test';
import { applyFromDesk, applyFromTelephone } from './cycle/apply.ts';
import { audit } from './cycle/audit.ts';
import { award } from './cycle/award.ts';
import { decideEligibility, fixRanking, review } from './cycle/judge.ts';
import { openAccount, payInstalment, refuseEarlyInstalment } from './cycle/pay.ts';
import { publishCall } from './cycle/publish.ts';
import { report } from './cycle/report.ts';
import { sign } from './cycle/sign.ts';
import { newStory } from './cycle/story.ts';
import { letPass } from './seat.ts';

/** One euro from a published call to an auditor's download, each step by the person whose it is. */
test.describe.serial('one euro travels', () => {
  // Each part is many pages, and axe reads most of them.
  test.setTimeout(240_000);
  const story = newStory();

  test('1 a call is drafted, approved by a second person, and opens', ({ browser }) => publishCall(browser, story));
  test('2 a group applies from a telephone, in Arabic, without scripts', ({ browser }) =>
    applyFromTelephone(browser, story));
  test('2 another group applies with scripts on', ({ browser }) => applyFromDesk(browser, story));
  test('3 the officer decides on eligibility', async ({ browser }) => {
    letPass({ days: 61 });
    await decideEligibility(browser, story);
  });
  test('4 two reviewers of two partners score', ({ browser }) => review(browser, story));
  test('5 the ranking is fixed', ({ browser }) => fixRanking(browser, story));
  test('5 the committee awards, two approve, letters go out', ({ browser }) => award(browser, story));
  test('6 the agreement is signed by both sides', ({ browser }) => sign(browser, story));
  test('7 the account is verified by call-back', ({ browser }) => openAccount(browser, story));
  test('7 the first instalment is paid', ({ browser }) => payInstalment(browser, story, 1));
  test('9 the second instalment is refused before the first is accounted for', ({ browser }) =>
    refuseEarlyInstalment(browser, story));
  test('8 the group reports, the officer accepts some and disallows some', async ({ browser }) => {
    await report(browser, story);
  });
  test('9 the second instalment is paid', ({ browser }) => payInstalment(browser, story, 2));
  test('10 the auditor finds every euro', ({ browser }) => audit(browser, story));
});
