import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { CallStory } from './call-story.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const GROUNDS =
  'В письме сказано, что нет плана безопасности. План был в разделе о безопасности, на второй странице. Просим проверить, учли ли его при оценке.';

const ANSWER =
  'Мы сверили обе оценки с вашей заявкой. План безопасности был прочитан, и баллы за него даны; проходной балл не набран из-за раздела о методе. Решение остаётся в силе.';

/** What is said on both sides, and what comes of it. */
export type Complaint = { readonly grounds: string; readonly answer: string; readonly verdict: 'dismiss' | 'uphold' };

const LOW_SCORE: Complaint = { grounds: GROUNDS, answer: ANSWER, verdict: 'dismiss' };

/** A decision about a file is complained of, and answered by a coordinator who had no part in it. */
export function complaintScenes(
  stage: Stage,
  given: { story: CallStory; slug: string; filedAt: Instant; answeredAt: Instant; complaint?: Complaint },
): readonly Scene[] {
  const { world, office } = stage;
  const { grounds, answer, verdict } = given.complaint ?? LOW_SCORE;
  let redressId = '';
  return [
    {
      at: given.filedAt,
      play: async () => {
        const { owner } = await stage.enter(given.slug);
        const applicationId = given.story.file(given.slug);
        const about = { applicationId, grounds, key: namedKey(`complain ${applicationId}`) };
        ({ redressId } = expectOk(await fileRedress(world, owner, about)));
      },
    },
    {
      at: given.answeredAt,
      play: async () => {
        const answered = { redressId, version: 1, verdict, answer };
        const key = namedKey(`answer ${redressId}`);
        expectOk(await decideRedress(world, office.coordinator, { ...answered, key }));
      },
    },
  ];
}
