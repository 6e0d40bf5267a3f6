import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { removeDocument } from '#app/applications/remove-document.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { withdrawApplication } from '#app/applications/withdraw-application.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

it('I35: what was handed in is kept: no submitted document can be taken off, withdrawn or not', async () => {
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  const { person } = await applicant(world);
  const applicationId = await completeDraft(world, person, call.id);
  const [document] = await world.db.select().from(documents).where(eq(documents.ownerId, applicationId));
  const remove = (key: string) =>
    removeDocument(world, person, { applicationId, documentId: document?.id ?? '', key: namedKey(key) });

  const declared = { applicationId, declarations: ['exclusion'], key: namedKey('submit') };
  expectOk(await submitApplication(world, person, declared));
  expect((await remove('after-submission')).ok).toBe(false);

  const [submitted] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  const withdrawal = { applicationId, version: submitted?.version ?? 0, key: namedKey('withdraw') };
  expectOk(await withdrawApplication(world, person, withdrawal));
  expect((await remove('after-withdrawal')).ok).toBe(false);

  const [kept] = await world.db.select().from(documents).where(eq(documents.ownerId, applicationId));
  expect(kept).toMatchObject({ id: document?.id, removedAt: null });
  const content = await world.documents.open(document?.storageKey ?? '');
  expect((await content.toArray()).length).toBeGreaterThan(0);
});
