import { createHash } from 'node:crypto';
import { answerTranslations } from '#db/schema/consensus.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { ReviewRefusal } from './review.ts';
import type { Maker } from './translation.ts';
import { translatable } from './translation-pages.server.ts';
import { translationsOf } from './translation-store.server.ts';

type Given = {
  applicationId: string;
  language: Language;
  texts: readonly { question: string; text: string; madeBy: Maker }[];
  key: IdempotencyKey;
};

/**
 * Keeps translations of a file's open answers beside the originals, which stay what was submitted. Confidential answers
 * have no slot. The trail holds which answer, the language, who made it and the hash of the text, not the text.
 */
export async function translateAnswers(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ readonly saved: number }, ReviewRefusal>> {
  if (!can(actor, 'answers.translate').allowed) return refuse('role-may-not');
  return perform<{ saved: number }, ReviewRefusal>(world, actor, 'translate-answers', given.key, async (tx) => {
    const file = await lockApplication(tx, given.applicationId);
    if (!file || !staffMay(actor, 'answers.translate', file.programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, file.organisationId)) return refuse('not-found');
    const open = (await translatable(tx, file)).map((answer) => answer.code);
    if (given.texts.some((each) => !open.includes(each.question))) return refuse('not-found');
    const before = await translationsOf(tx, file.id);
    const changed = given.texts.filter((each) => {
      const known = before.get(each.question)?.find((one) => one.language === given.language);
      return each.text !== (known?.text ?? '') || (each.text !== '' && each.madeBy !== known?.madeBy);
    });
    const { language } = given;
    for (const { question, text, madeBy } of changed) {
      const row = { text, madeBy, savedBy: actorReference(actor), savedAt: world.clock.now() };
      await tx
        .insert(answerTranslations)
        .values({ applicationId: file.id, question, language, ...row })
        .onConflictDoUpdate({
          target: [answerTranslations.applicationId, answerTranslations.question, answerTranslations.language],
          set: row,
        });
    }
    return ok({
      value: { saved: changed.length },
      events: changed.map(({ question, text, madeBy }) => ({
        kind: 'answer.translated' as const,
        programmeId: file.programmeId,
        entity: { kind: 'application', id: file.id },
        body: { question, language, madeBy, sha256: createHash('sha256').update(text).digest('hex') },
      })),
    });
  });
}
