import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { milestones } from '#db/schema/milestones.ts';
import type { Wanted } from '#app/agreements/amendments/amendment.ts';
import { approveAmendment } from '#app/agreements/amendments/approve-amendment.server.ts';
import { checkAmendment } from '#app/agreements/amendments/check-amendment.server.ts';
import { claimMilestone } from '#app/agreements/milestones/claim-milestone.server.ts';
import { decideMilestone } from '#app/agreements/milestones/decide-milestone.server.ts';
import { planMilestone } from '#app/agreements/milestones/plan-milestone.server.ts';
import { addMinutes, utcDate, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { amend, ask, latestOf } from './amend.ts';
import type { GrantBook } from './award.ts';
import { samplePdf } from './sample-pdf.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const REASON = 'Two of the hearings are held by video: less travel, more days of our lawyers.';
const WIDER = 'Other groups of families asked to learn from the first meetings.';
const MOVED_MINOR = 900_00n;

/**
 * Grants change: of one some travel became staff, in force by two approvals; of another the same is asked for and waits;
 * one does more, by an addendum both sides signed. Two agreements name what is to be reached: one has
 * reached it, the other needs it before its second payment.
 */
export function changeScenes(
  stage: Stage,
  given: { book: GrantBook; ago: (days: number) => Instant },
): readonly Scene[] {
  const { world, office } = stage;
  const { book, ago } = given;
  let amendmentId = '';
  const latest = () => latestOf(world, amendmentId);
  return [
    { at: ago(60), play: () => reach(stage, book, 'warda', null) },
    { at: ago(60), play: () => reach(stage, book, 'haki', 2) },
    {
      at: ago(8),
      play: async () => {
        amendmentId = await ask(stage, book, { slug: 'warda', kind: 'reallocation', reason: REASON, change: moved });
      },
    },
    { at: ago(3), play: async () => void expectOk(await checkAmendment(world, office.officer, await latest())) },
    { at: ago(2), play: async () => void expectOk(await approveAmendment(world, office.manager, await latest())) },
    {
      at: addMinutes(ago(2), 40),
      play: async () => void expectOk(await approveAmendment(world, office.approvers[0], await latest())),
    },
    {
      at: ago(2),
      play: async () =>
        void (await ask(stage, book, { slug: 'iroko', kind: 'reallocation', reason: REASON, change: moved })),
    },
    {
      at: addMinutes(ago(4), 60),
      play: () => amend(stage, book, { slug: 'lanka', kind: 'activities', reason: WIDER, change: wider }),
    },
    { at: ago(5), play: () => reached(stage, book, 'warda') },
  ];
}

function moved({ headings = {} }: Wanted): Wanted {
  const by = (heading: 'travel' | 'human-resources', minor: bigint) => `${BigInt(headings[heading] ?? '0') + minor}`;
  const changed = { travel: by('travel', -MOVED_MINOR), 'human-resources': by('human-resources', MOVED_MINOR) };
  return { headings: { ...headings, ...changed } };
}

function wider({ activities = [] }: Wanted): Wanted {
  return { activities: [...activities, 'R1.4'].toSorted() };
}

/** The grantee sends the proof of what was to be reached, and the office confirms it. */
async function reached({ world, office }: Stage, book: GrantBook, slug: string): Promise<void> {
  const { agreementId, grantee } = book.of(slug);
  const [row] = await world.db.select().from(milestones).where(eq(milestones.agreementId, agreementId));
  if (!row) throw new Error('nothing was to be reached');
  const about = { agreementId, milestone: row.id, version: row.version };
  const upload = { mediaType: 'application/pdf', open: () => Readable.from(samplePdf(`proof ${row.id}`)) };
  const claim = { ...about, reachedOn: utcDate(world.clock.now()), upload, key: namedKey(`reached ${row.id}`) };
  expectOk(await claimMilestone(world, grantee.owner, claim));
  world.setNow(addMinutes(world.clock.now(), 90));
  const said = { outcome: 'confirmed', answer: '', key: namedKey(`confirmed ${row.id}`) } as const;
  expectOk(await decideMilestone(world, office.officer, { ...about, version: row.version + 1, ...said }));
}

async function reach(
  { world, office }: Stage,
  book: GrantBook,
  slug: string,
  instalment: number | null,
): Promise<void> {
  const { agreementId } = book.of(slug);
  const said = {
    condition: 'Survivors are heard at the first public session',
    proof: 'Minutes of the session, or a signed note where names are not safe to write',
    expectedOn: null,
  };
  const key = namedKey(`milestone ${agreementId}`);
  expectOk(await planMilestone(world, office.officer, { agreementId, ...said, instalment, key }));
}
