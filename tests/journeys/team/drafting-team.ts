import { startApplication } from '#app/applications/start-application.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { account } from '#tests/support/accounts.ts';
import { applicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

export type DraftingTeam = {
  readonly applicationId: string;
  readonly callReference: string;
  readonly owner: Account;
  readonly editor: Account;
  readonly finance: Account;
};

/** A group of three with an empty draft to an open call of two sections, one document and one declaration. */
export async function draftingTeam(world: World): Promise<DraftingTeam> {
  const call = await openCall(world, { programmeId: (await programme(world)).id });
  const { person, account: own, organisationId } = await applicant(world);
  const started = { callId: call.id, language: 'en', key: freshKey() } as const;
  const { applicationId } = expectOk(await startApplication(world, person, started));
  const member = async (role: 'applicant-editor' | 'applicant-finance') =>
    seated(await account(world, [{ role, organisationId }]), role);
  return {
    applicationId,
    callReference: call.reference,
    owner: seated(own, 'applicant-owner'),
    editor: await member('applicant-editor'),
    finance: await member('applicant-finance'),
  };
}
