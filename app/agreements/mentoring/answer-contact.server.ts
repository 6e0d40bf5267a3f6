import { createHash } from 'node:crypto';
import { mentoringAnswers } from '#db/schema/mentoring.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { mentoringRights } from './mentoring-policy.ts';
import { loadEntry } from './mentoring-store.server.ts';
import { mayRecordIn } from './mentoring.ts';

type Done = { readonly answerId: string };

/** The organisation answers to an entry about its grant; who wrote the entry is told that there is an answer. */
export async function answerContact(
  world: World,
  actor: Person,
  given: {
    readonly agreementId: AgreementId;
    readonly entry: string;
    readonly body: string;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, AgreementRefusal>> {
  if (!can(actor, 'mentoring.answer').allowed) return refuse('role-may-not');
  return perform<Done, AgreementRefusal>(world, actor, 'answer-contact', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !mentoringRights(actor, agreement).answer) return refuse('not-found');
    const entry = await loadEntry(tx, { id: given.entry, agreementId: agreement.id });
    if (!entry) return refuse('not-found');
    if (!mayRecordIn(agreement.state)) return refuse('mentoring-not-in-force');
    const answerId = world.ids.next();
    const { body } = given;
    const written = { writtenBy: actor.accountId, writtenAt: world.clock.now() };
    await tx.insert(mentoringAnswers).values({ id: answerId, entryId: entry.id, body, ...written });
    const sha256 = createHash('sha256').update(body).digest('hex');
    return ok({
      value: { answerId },
      events: [agreementEvent('agreement.contact-answered', agreement, { entry: entry.id, answer: answerId, sha256 })],
      notices: agreementNotices('contact-answered', agreement, [entry.recordedBy]),
    });
  });
}
