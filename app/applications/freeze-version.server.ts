import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationVersions } from '#db/schema/applications.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { toJson } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';
import { contentToSubmit, type ApplicationContent } from './application-content.ts';
import { contentSha256 } from './application-hash.ts';
import type { Draft } from './application-store.server.ts';
import type { Application } from './application.ts';
import type { Certification } from './certification/certification.ts';
import { localRateOf } from './local-rate.server.ts';

/** What was submitted, and its hash. */
export type Frozen = { readonly content: ApplicationContent; readonly sha256: string };

/** Writes the next version of an application: what stands in the draft at that moment, never changed again. */
export async function freezeVersion(
  world: World,
  tx: Tx,
  about: {
    actor: Actor;
    application: Application;
    draft: Draft;
    declarations: readonly string[];
    certification: Certification | null;
    at: Date;
  },
): Promise<Frozen> {
  const { application, draft, certification, at } = about;
  const earlier = await tx.$count(applicationVersions, eq(applicationVersions.applicationId, application.id));
  const content: ApplicationContent = {
    ...contentToSubmit({
      application,
      number: earlier + 1,
      at,
      call: draft.content,
      answers: draft.answers,
      lines: draft.lines,
      documents: draft.attached,
      local: await localRateOf(tx, application, at),
      declarations: about.declarations,
    }),
    ...(certification && { certification: certificationNamed(certification) }),
  };
  const sha256 = contentSha256(content);
  await tx.insert(applicationVersions).values({
    id: world.ids.next(),
    applicationId: application.id,
    number: content.number,
    content: toJson(content),
    sha256,
    submittedAt: at,
    submittedBy: actorReference(about.actor),
  });
  return { content, sha256 };
}

/** What a version says of its certification. */
function certificationNamed({ id, contentSha256: sha256, answeredAt }: Certification) {
  return { id, sha256, at: answeredAt?.toISOString() ?? '' };
}
