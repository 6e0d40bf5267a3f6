import { eq } from 'drizzle-orm';
import { amendments } from '#db/schema/amendments.ts';
import { documents } from '#db/schema/documents.ts';
import type { AmendmentKind, Wanted } from '#app/agreements/amendments/amendment.ts';
import { approveAmendment } from '#app/agreements/amendments/approve-amendment.server.ts';
import { checkAmendment } from '#app/agreements/amendments/check-amendment.server.ts';
import { countersignAmendment, signAmendment } from '#app/agreements/amendments/sign-amendment.server.ts';
import { submitAmendment } from '#app/agreements/amendments/submit-amendment.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { GrantBook } from './award.ts';
import { codeOf } from './confirm.ts';
import type { Stage } from './stage.ts';
import type { StoryWorld } from './story-world.ts';

/** What a grantee asks for, from what stands. */
export type Asked = {
  readonly slug: string;
  readonly kind: AmendmentKind;
  readonly reason: string;
  readonly change: (draft: Wanted) => Wanted;
};

/** An addendum all the way: asked for, checked, approved by two, signed by both sides. */
export async function amend(stage: Stage, book: GrantBook, asked: Asked): Promise<void> {
  const { world, office } = stage;
  const { grantee } = book.of(asked.slug);
  const amendmentId = await ask(stage, book, asked);
  const latest = () => latestOf(world, amendmentId);
  const soon = () => world.setNow(addMinutes(world.clock.now(), 40));
  expectOk(await checkAmendment(world, office.officer, await latest()));
  soon();
  expectOk(await approveAmendment(world, office.manager, await latest()));
  soon();
  expectOk(await approveAmendment(world, office.approvers[0], await latest()));
  const { documentId } = await amendmentOf(world, amendmentId);
  const [paper] = await world.db
    .select()
    .from(documents)
    .where(eq(documents.id, documentId ?? ''));
  const read = { documentSha256: paper?.sha256 ?? '', confirmed: true };
  expectOk(await signAmendment(world, grantee.owner, { ...(await latest()), ...read, proof: grantee.password }));
  soon();
  const proof = await codeOf(world, office.manager);
  expectOk(await countersignAmendment(world, office.manager, { ...(await latest()), ...read, proof }));
}

/** What a grantee asks for, handed in. Answers its id. */
export async function ask({ world }: Stage, book: GrantBook, asked: Asked): Promise<string> {
  const { agreementId, grantee } = book.of(asked.slug);
  const { owner } = grantee;
  const key = (step: string) => namedKey(`change ${step} ${agreementId}`);
  const { kind, reason } = asked;
  const { amendmentId } = expectOk(await draftAmendment(world, owner, { agreementId, kind, key: key('draft') }));
  const draft = await amendmentOf(world, amendmentId);
  const written = { amendmentId, version: draft.version, wanted: asked.change(draft.wanted as Wanted), reason };
  expectOk(await writeAmendment(world, owner, { ...written, key: key('write') }));
  const { version } = await amendmentOf(world, amendmentId);
  expectOk(await submitAmendment(world, owner, { amendmentId, version, key: key('submit') }));
  return amendmentId;
}

/** What the next step on an amendment is asked with. */
export async function latestOf(world: StoryWorld, amendmentId: string) {
  const { version, digest, state } = await amendmentOf(world, amendmentId);
  return { amendmentId, version, digest: digest ?? '', key: namedKey(`amend ${amendmentId} ${state} ${version}`) };
}

async function amendmentOf(world: StoryWorld, id: string): Promise<typeof amendments.$inferSelect> {
  const [row] = await world.db.select().from(amendments).where(eq(amendments.id, id));
  if (!row) throw new Error('nothing was asked for');
  return row;
}
