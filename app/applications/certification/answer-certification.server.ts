import type { Tx } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { representativesOf } from '#app/organisations/team/representatives.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isOwn } from '../application-policy.ts';
import { lockApplication } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import { openReturn } from '../opening/return-store.server.ts';
import { submissionFacts, type SubmitRefusal } from '../submit-application.server.ts';
import { decideAnswer, decideCertifying, type Certification } from './certification.ts';
import {
  certificationEvent,
  certificationNotices,
  lastCertification,
  saveCertification,
} from './certification-store.server.ts';
import { certifiedSha256 } from './certified-hash.ts';

type Read = {
  applicationId: ApplicationId;
  /** `certifiedSha256` the page that was read was printed with. */
  sha256: string;
  key: IdempotencyKey;
};

/** The representative's signature over the declarations and the content they read, as it still stands. */
export async function certifyApplication(
  world: World,
  actor: Person,
  given: Read & { declarations: readonly string[] },
): Promise<Result<null, SubmitRefusal>> {
  return perform<null, SubmitRefusal>(world, actor, 'certify-application', given.key, async (tx) => {
    const found = await answerable(tx, actor, given);
    if (!found.ok) return found;
    const { application, certification, facts } = found.value;
    const at = world.clock.now();
    const asked = facts.draft.content.declarations.map(({ code }) => code);
    const decision = decideCertifying({ ...facts, asked, declarations: given.declarations }, at);
    if (!decision.ok) return decision;
    const declarations = asked.filter((code) => given.declarations.includes(code));
    const answered = { answeredBy: actor.accountId, answeredAt: at, declarations };
    await saveCertification(tx, certification.id, { ...answered, state: 'certified' });
    return ok({
      value: null,
      events: [certificationEvent('certified', application, certification)],
      notices: certificationNotices(
        'certification-given',
        application,
        await toldOf(tx, { application, certification, actor }),
      ),
    });
  });
}

/** The representative does not stand behind it, and says why. The same content may be asked about again. */
export async function declineCertification(
  world: World,
  actor: Person,
  given: Read & { reason: string },
): Promise<Result<null, SubmitRefusal>> {
  return perform<null, SubmitRefusal>(world, actor, 'decline-certification', given.key, async (tx) => {
    const found = await answerable(tx, actor, given);
    if (!found.ok) return found;
    const { application, certification, facts } = found.value;
    const decision = decideAnswer(facts);
    if (!decision.ok) return decision;
    const answered = { answeredBy: actor.accountId, answeredAt: world.clock.now(), reason: given.reason };
    await saveCertification(tx, certification.id, { ...answered, state: 'declined' });
    return ok({
      value: null,
      events: [certificationEvent('certification-declined', application, certification)],
      notices: certificationNotices(
        'certification-declined',
        application,
        await toldOf(tx, { application, certification, actor }),
      ),
    });
  });
}

/** The application, locked: nobody saves in it while it is answered for. Viewers may bear the mark. */
async function answerable(tx: Tx, actor: Person, given: Read) {
  const application = await lockApplication(tx, given.applicationId);
  if (!application || !isOwn(actor, application)) return refuse('not-found');
  const certification = await lastCertification(tx, application.id);
  if (!certification) return refuse('not-found');
  if (application.state !== 'draft' && application.state !== 'returned') {
    return refuse('move-not-allowed', { values: { state: application.state } });
  }
  const open = application.state === 'returned' ? await openReturn(tx, application.id) : null;
  const { draft, window } = await submissionFacts(tx, application, open);
  const representatives = await representativesOf(tx, application.organisationId);
  const facts = {
    certification,
    window,
    draft,
    accountId: actor.accountId,
    represents: representatives.some(({ accountId }) => accountId === actor.accountId),
    sha256: certifiedSha256(application, draft),
    read: given.sha256,
  };
  return ok({ application, certification, facts });
}

/** Whoever asked, and the owners, who can hand it in. */
async function toldOf(tx: Tx, about: { application: Application; certification: Certification; actor: Person }) {
  const { application, certification, actor } = about;
  const { organisationId } = application;
  const owners = await accountsHolding(tx, { organisationId, roles: ['applicant-owner'] });
  return { told: [certification.askedBy, ...owners], except: actor.accountId };
}
