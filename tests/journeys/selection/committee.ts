import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { expectAccepted, expectAccessible, fill, press, type Seat } from '../seat.ts';
import { sit, type Cast, type Player } from './cast.ts';
import type { Stage } from './stage.ts';

type Meeting = {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly callId: string;
  /** Who votes; the first of them leads the meeting. */
  readonly voters: readonly Player[];
};

/** A list by rank as the portal proposes it, saved with its committee. Answers its id. */
export async function prepareList(browser: Browser, { stage, cast, callId, voters }: Meeting): Promise<string> {
  const officer = await sit(browser, stage, cast.officer);
  const { page, t } = officer;
  await page.goto(paths.awardPreparation(callId));
  await expectAccessible(officer);
  for (const { accountId } of voters) await page.check(`main input[name="voters[]"][value="${accountId}"]`);
  await fill(officer, {
    chair: voters[0]?.accountId ?? '',
    metOn: stage.world.clock.now().toISOString().slice(0, 10),
    minutes: 'The committee followed the ranking.',
  });
  await press(officer, t('awards.prepare.save'));
  await expectAccepted(officer);
  const decisionId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await officer.leave();
  return decisionId;
}

/** Everybody votes for every file they may vote on, the minutes are signed, two approve, the letters leave. */
export async function decideList(browser: Browser, meeting: Meeting, decisionId: string): Promise<void> {
  const { stage, cast, voters } = meeting;
  const officer = await sit(browser, stage, cast.officer);
  await officer.page.goto(paths.awardVotes(decisionId));
  await press(officer, officer.t('awards.votes.save'));
  await expectAccepted(officer);
  await press(officer, officer.t('awards.recommend'));
  await expectAccepted(officer);
  const chair = await sit(browser, stage, voters[0] as Player);
  await chair.page.goto(paths.awardMinutes(decisionId));
  await fill(chair, { seen: true });
  await press(chair, chair.t('awards.minutes.sign'));
  await expectAccepted(chair);
  await approve(chair, decisionId);
  await chair.leave();
  const lead = await sit(browser, stage, cast.lead);
  await approve(lead, decisionId);
  await lead.leave();
  await officer.page.goto(paths.awardLetters(decisionId));
  await fill(officer, { read: true });
  await press(officer, officer.t('awards.letters.send'));
  await expectAccepted(officer);
  await officer.leave();
}

async function approve(seat: Seat, decisionId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.awardApproval(decisionId));
  await fill(seat, { seen: true });
  await press(seat, t('awards.approval.send'));
  await expectAccepted(seat);
  await page.goto(paths.awardApproval(decisionId));
  await expect(page.getByRole('button', { name: t('awards.approval.send') })).toBeDisabled();
}
