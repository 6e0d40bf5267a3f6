import { certifications } from '#db/schema/certifications.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { representativesOf } from '#app/organisations/team/representatives.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { openReturn } from '../opening/return-store.server.ts';
import { ownApplication } from '../own-draft.server.ts';
import { submissionFacts, type SubmitRefusal } from '../submit-application.server.ts';
import { decideSubmission } from '../submission.ts';
import { decideAsking } from './certification.ts';
import { certificationEvent, certificationNotices, lastCertification } from './certification-store.server.ts';
import { certifiedSha256 } from './certified-hash.ts';

/**
 * Puts an application as it stands before the legal representatives of its organisation. Only what could be handed in
 * now may be asked about; whoever asks has checked it and does not certify it.
 */
export async function askCertification(
  world: World,
  actor: Person,
  given: { applicationId: ApplicationId; key: IdempotencyKey },
): Promise<Result<null, SubmitRefusal>> {
  return perform<null, SubmitRefusal>(world, actor, 'ask-certification', given.key, async (tx) => {
    const locked = await ownApplication(tx, actor, { id: given.applicationId });
    if (!locked.ok) return locked;
    const application = locked.value;
    const open = application.state === 'returned' ? await openReturn(tx, application.id) : null;
    const facts = await submissionFacts(tx, application, open);
    const at = world.clock.now();
    const { content } = facts.draft;
    const all = content.declarations.map(({ code }) => code);
    const others = (await representativesOf(tx, application.organisationId)).filter(
      ({ accountId }) => accountId !== actor.accountId,
    );
    const decision = decideAsking({
      required: content.certification === true,
      ready: decideSubmission({ ...facts, declarations: all, certified: true }, at),
      others: others.length,
      live: (await lastCertification(tx, application.id))?.state ?? null,
    });
    if (!decision.ok) return decision;
    const contentSha256 = certifiedSha256(application, facts.draft);
    if (contentSha256 === null) throw new Error('a complete application without a duration');
    const certification = { id: world.ids.next(), applicationId: application.id, contentSha256, state: 'asked' };
    await tx.insert(certifications).values({ ...certification, askedBy: actor.accountId, askedAt: at });
    const told = others.map(({ accountId }) => accountId);
    return ok({
      value: null,
      events: [certificationEvent('certification-asked', application, certification)],
      notices: certificationNotices('certification-asked', application, { told, except: actor.accountId }),
    });
  });
}
