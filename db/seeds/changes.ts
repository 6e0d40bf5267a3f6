import { eq } from 'drizzle-orm';
import { amendments } from '#db/schema/amendments.ts';
import type { Wanted } from '#app/agreements/amendments/amendment.ts';
import { approveAmendment } from '#app/agreements/amendments/approve-amendment.server.ts';
import { checkAmendment } from '#app/agreements/amendments/check-amendment.server.ts';
import { submitAmendment } from '#app/agreements/amendments/submit-amendment.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { planMilestone } from '#app/agreements/milestones/plan-milestone.server.ts';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { GrantBook } from './award.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';
import type { StoryWorld } from './story-world.ts';

const REASON = 'Two of the hearings are held by video: less travel, more days of our lawyers.';
const MOVED_MINOR = 900_00n;

/**
 * Grants change: of one some travel became staff, in force by two approvals; of another the same is asked for and waits.
 * Two agreements name what is to be reached, one of them before its second payment.
 */
export function changeScenes(
  stage: Stage,
  given: { book: GrantBook; ago: (days: number) => Instant },
): readonly Scene[] {
  const { world, office } = stage;
  const { book, ago } = given;
  let amendmentId = '';
  const latest = async () => {
    const row = await amendmentOf(world, amendmentId);
    const { version, digest } = row;
    return { amendmentId, version, digest: digest ?? '', key: namedKey(`amend ${amendmentId} ${version}`) };
  };
  return [
    { at: ago(60), play: () => reach(stage, book, 'warda', null) },
    { at: ago(60), play: () => reach(stage, book, 'haki', 2) },
    {
      at: ago(8),
      play: async () => {
        amendmentId = await ask(stage, book, 'warda');
      },
    },
    { at: ago(3), play: async () => void expectOk(await checkAmendment(world, office.officer, await latest())) },
    { at: ago(2), play: async () => void expectOk(await approveAmendment(world, office.manager, await latest())) },
    {
      at: addMinutes(ago(2), 40),
      play: async () => void expectOk(await approveAmendment(world, office.approvers[0], await latest())),
    },
    { at: ago(2), play: async () => void (await ask(stage, book, 'iroko')) },
  ];
}

/** What a grantee asks for, handed in. Answers its id. */
async function ask({ world }: Stage, book: GrantBook, slug: string): Promise<string> {
  const { agreementId, grantee } = book.of(slug);
  const { owner } = grantee;
  const key = (step: string) => namedKey(`change ${step} ${agreementId}`);
  const kind = 'reallocation' as const;
  const { amendmentId } = expectOk(await draftAmendment(world, owner, { agreementId, kind, key: key('draft') }));
  const draft = await amendmentOf(world, amendmentId);
  const written = { amendmentId, version: draft.version, wanted: moved(draft.wanted as Wanted), reason: REASON };
  expectOk(await writeAmendment(world, owner, { ...written, key: key('write') }));
  const { version } = await amendmentOf(world, amendmentId);
  expectOk(await submitAmendment(world, owner, { amendmentId, version, key: key('submit') }));
  return amendmentId;
}

function moved({ headings = {} }: Wanted): Wanted {
  const by = (heading: 'travel' | 'human-resources', minor: bigint) => `${BigInt(headings[heading] ?? '0') + minor}`;
  const changed = { travel: by('travel', -MOVED_MINOR), 'human-resources': by('human-resources', MOVED_MINOR) };
  return { headings: { ...headings, ...changed } };
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

async function amendmentOf(world: StoryWorld, id: string): Promise<typeof amendments.$inferSelect> {
  const [row] = await world.db.select().from(amendments).where(eq(amendments.id, id));
  if (!row) throw new Error('nothing was asked for');
  return row;
}
