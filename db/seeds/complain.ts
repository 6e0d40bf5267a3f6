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

/** A file below the threshold is complained of, and answered by a coordinator who had no part in the decision. */
export function complaintScenes(
  stage: Stage,
  given: { story: CallStory; slug: string; filedAt: Instant; answeredAt: Instant },
): readonly Scene[] {
  const { world, office } = stage;
  let redressId = '';
  return [
    {
      at: given.filedAt,
      play: async () => {
        const { owner } = await stage.enter(given.slug);
        const applicationId = given.story.file(given.slug);
        const about = { applicationId, grounds: GROUNDS, key: namedKey(`complain ${applicationId}`) };
        ({ redressId } = expectOk(await fileRedress(world, owner, about)));
      },
    },
    {
      at: given.answeredAt,
      play: async () => {
        const answered = { redressId, version: 1, verdict: 'dismiss', answer: ANSWER } as const;
        const key = namedKey(`answer ${redressId}`);
        expectOk(await decideRedress(world, office.coordinator, { ...answered, key }));
      },
    },
  ];
}
