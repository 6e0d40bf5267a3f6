import { addMonths } from '#app/agreements/agreement-period.ts';
import { account, judge } from './account-for.ts';
import { amend, type Asked } from './amend.ts';
import type { GrantBook } from './award.ts';
import { condition } from './condition.ts';
import { openPayee, recordChecks } from './enrol.ts';
import type { Funded, LateDays } from './first-call.ts';
import { keepEquipment } from './equipment.ts';
import { cancel, conclude, confirmByHand, instruct, pay, settle } from './grant.ts';
import { host, passedOn } from './host.ts';
import { publishRates } from './rates.ts';
import { spend } from './receipts.ts';
import { recover } from './recover.ts';
import type { Scene } from './scenes.ts';
import { partyOf, type Stage } from './stage.ts';

const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** Whose money another third party holds: its own bank closed the account. */
const HOSTED = { slug: 'bahay', host: 'sampaguita' };

/** I18: one grant runs two months longer, inside the action. */
const LONGER: Asked = {
  slug: 'bahay',
  kind: 'extension',
  reason: 'The archive opens later than it was said; the last interviews need two months more.',
  change: ({ endsOn = '' }) => ({ endsOn: addMonths(endsOn, 2) }),
};

/** Days receipts of a report bear. */
const DAYS = [
  ['2024-08-16', '2024-10-16', '2024-12-16'],
  ['2025-01-16', '2025-02-17', '2025-03-17'],
] as const;

/** From signature to the last payment: one grant is complete, two wait for their last payment, one still owes money. */
export function firstGrants(
  stage: Stage,
  given: { funded: readonly Funded[]; book: GrantBook; late: LateDays },
): readonly Scene[] {
  const { world, office } = stage;
  const { funded, book, late } = given;
  const slugs = funded.map(({ slug }) => slug);
  const check = async (round: string, whose: readonly string[] = slugs) => {
    for (const slug of whose) await recordChecks(world, book.of(slug).grantee, office.officer, round);
  };
  const payAll = async (instalment: number, whose: readonly string[], refuses: readonly string[] = []) => {
    for (const slug of whose) await pay(world, office, { grant: book.of(slug), instalment, until: 'approved' });
    const batchId = await instruct(world, office, { send: true });
    const grants = whose.map((slug) => book.of(slug));
    await settle(world, office, { batchId, grants, refuses: refuses.map((slug) => book.of(slug).agreementId) });
  };
  const payAgain = async (slug: string, instalment: number, feeMinor?: bigint) => {
    const grant = book.of(slug);
    const disbursementId = await pay(world, office, { grant, instalment, until: 'approved', attempt: 2 });
    if (feeMinor) {
      await instruct(world, office, { send: true });
      return confirmByHand(world, office, { grant, disbursementId, feeMinor });
    }
    return settle(world, office, { batchId: await instruct(world, office, { send: true }), grants: [grant] });
  };
  const report = (number: 1 | 2, whose: readonly string[]) => async () => {
    await publishRates(world, office.finance);
    for (const { slug, euro, currency, spent, equipment = 0 } of funded.filter((each) => whose.includes(each.slug))) {
      const euroMinor = BigInt(euro) * BigInt(spent[number - 1] ?? 0);
      const equipmentMinor = number === 1 ? BigInt(equipment) * 100n : 0n;
      const receipts = spend({ euroMinor, currency, equipmentMinor, days: DAYS[number - 1] ?? DAYS[0] });
      await account(world, { grant: book.of(slug), number, receipts, send: true });
    }
  };
  const decide = (number: 1 | 2, whose: readonly string[]) => async () => {
    for (const { slug, lost } of funded.filter((each) => whose.includes(each.slug))) {
      const disallowed = number === 1 ? lost : 0;
      await judge(world, office.officer, { grant: book.of(slug), number, disallowed });
    }
  };
  const owed = (slug: string, move: 'order' | 'repay' | 'offset', part?: bigint) => () =>
    recover(world, office.finance, { grant: book.of(slug), move, ...(part ? { part } : {}) });
  return [
    {
      at: day('2024-06-14'),
      play: async () => {
        await condition(stage, book.of('umoja').agreementId);
        for (const slug of slugs) await conclude(world, office, { ...book.of(slug), until: 'active' });
      },
    },
    {
      at: day('2024-06-20'),
      play: async () => {
        const holder = await stage.enter(HOSTED.host);
        await host(world, { group: book.of(HOSTED.slug).grantee, host: holder });
        for (const slug of slugs) {
          const { grantee } = book.of(slug);
          await openPayee(world, grantee, office.finance, partyOf(slug)[1], slug === HOSTED.slug ? holder : undefined);
        }
      },
    },
    { at: day('2024-07-01'), play: () => check('advance') },
    { at: day('2024-07-02'), play: () => payAll(1, slugs, ['umoja']) },
    { at: day('2024-07-05'), play: () => payAgain('umoja', 1, 12_00n) },
    { at: day('2025-01-20'), play: report(1, slugs) },
    { at: day('2025-02-10'), play: decide(1, slugs) },
    { at: day('2025-02-12'), play: owed('pamiat', 'order') },
    { at: day('2025-02-13'), play: owed('tejer', 'order') },
    { at: day('2025-02-14'), play: owed('bahay', 'order') },
    { at: day('2025-03-05'), play: owed('pamiat', 'repay') },
    { at: day('2025-03-06'), play: owed('tejer', 'offset') },
    { at: day('2025-03-20'), play: owed('bahay', 'repay', 100_00n) },
    { at: day('2024-07-22'), play: () => passedOn(world, book.of(HOSTED.slug)) },
    { at: day('2025-03-09'), play: () => check('interim') },
    {
      at: day('2025-03-10'),
      play: async () => {
        await cancel(
          world,
          office,
          await pay(world, office, { grant: book.of('bahay'), instalment: 2, until: 'checked' }),
        );
        await payAll(2, ['umoja', 'pamiat', 'tejer']);
      },
    },
    { at: day('2025-03-14'), play: () => payAgain('bahay', 2) },
    { at: day('2025-03-24'), play: () => passedOn(world, book.of(HOSTED.slug)) },
    { at: day('2025-03-31'), play: () => amend(stage, book, LONGER) },
    { at: day('2025-08-20'), play: report(2, ['umoja']) },
    { at: day('2025-09-15'), play: decide(2, ['umoja']) },
    { at: day('2025-09-16'), play: () => keepEquipment(world, office.officer, book.of('umoja')) },
    { at: day('2025-09-17'), play: () => check('balance', ['umoja']) },
    { at: day('2025-09-18'), play: () => payAll(3, ['umoja']) },
    { at: late.reportedAt, play: report(2, ['pamiat', 'tejer']) },
    { at: late.decidedAt, play: decide(2, ['pamiat', 'tejer']) },
    { at: late.lastReportAt, play: report(2, ['bahay']) },
    {
      at: late.paidAt,
      play: async () => {
        await check('balance', ['pamiat', 'tejer']);
        await pay(world, office, { grant: book.of('pamiat'), instalment: 3, until: 'approved' });
        await instruct(world, office, { send: true });
        await pay(world, office, { grant: book.of('tejer'), instalment: 3, until: 'approved' });
        await instruct(world, office, { send: false });
      },
    },
  ];
}
