import type { Person } from '#app/kernel/actor.ts';
import type { CallStory } from './call-story.ts';
import { assign, declare, score, scoreAgain } from './judge.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/**
 * How one file is read. `shares`: what each of its readers gives, in parts of the maximum; `half` left unfinished,
 * `recused` kept out by a conflict, `waiting` not begun. Two readers are asked, a third where there are three.
 */
export type Reading = {
  readonly slug: string;
  readonly shares: readonly Share[];
  /** The first reader opens the locked sheet again and corrects it. */
  readonly corrected?: true;
};
type Share = number | 'half' | 'recused' | 'waiting';

/** Assignments on one day, the reading spread over the days after it. */
export function readingScenes(
  stage: Stage,
  story: CallStory,
  given: { assignedAt: Date; scoredAt: Date; readings: readonly Reading[] },
): readonly Scene[] {
  const { world, office } = stage;
  const readings = given.readings.map((reading, i) => ({ ...reading, readers: readersFor(stage, i) }));
  return [
    {
      at: given.assignedAt,
      play: async () => {
        for (const { slug, readers, shares } of readings) {
          const reviewers = readers.slice(0, Math.min(2, shares.length));
          await assign(world, office.officer, { applicationId: story.file(slug), reviewers });
        }
      },
    },
    ...readings.map((reading, i) => ({
      at: new Date(given.scoredAt.getTime() + i * 3_600_000),
      play: () => read(stage, story, reading),
    })),
  ];
}

async function read(stage: Stage, story: CallStory, given: Reading & { readers: readonly Person[] }): Promise<void> {
  const { world, office } = stage;
  const { content } = story.call();
  const applicationId = story.file(given.slug);
  for (const [i, share] of given.shares.entries()) {
    const reader = given.readers[i];
    if (!reader) throw new Error('three readers at most');
    if (i === 2) await assign(world, office.officer, { applicationId, reviewers: [reader] });
    if (share === 'waiting') continue;
    if (share === 'recused') await declare(world, reader, { applicationId, nature: 'friendship' });
    else if (share === 'half') await score(world, reader, { applicationId, content, share: 0.7, until: 'half' });
    else await score(world, reader, { applicationId, content, share });
  }
  const [first] = given.readers;
  const [share] = given.shares;
  if (given.corrected && first && typeof share === 'number') {
    await scoreAgain(world, first, { applicationId, content, share });
  }
}

/** The three of them take turns, so that nobody reads always the same way. */
function readersFor(stage: Stage, index: number): readonly Person[] {
  const [one, two, three] = stage.reviewers;
  return (
    [
      [one, two, three],
      [two, three, one],
      [three, one, two],
    ][index % 3] ?? [one, two, three]
  );
}
