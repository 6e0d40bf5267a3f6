import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { reviseCorrigendum } from '#app/calls/revise-corrigendum.server.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

export type CorrectedCall = {
  readonly callId: string;
  readonly applicationId: string;
  readonly writer: Account;
  readonly approver: Account;
  readonly owner: Account;
  /** Writes the new form into the corrigendum that was started: the first question goes, another one comes. */
  correct(world: World): Promise<void>;
};

/** A call in English, published by two people, and an empty draft to it. */
export async function correctedCall(world: World): Promise<CorrectedCall> {
  const { id: programmeId } = await programme(world);
  const staff = (role: 'call-manager' | 'overall-lead') => account(world, [{ role, programmeId }], { totp: true });
  const [writer, approver] = [await staff('call-manager'), await staff('overall-lead')];
  const callId = await published(world, { writer, approver });
  const { person, account: owner } = await applicant(world);
  const started = { callId, language: 'en', key: freshKey() } as const;
  const { applicationId } = expectOk(await startApplication(world, person, started));
  return {
    callId,
    applicationId,
    writer: seated(writer, 'call-manager'),
    approver: seated(approver, 'overall-lead'),
    owner: seated(owner, 'applicant-owner'),
    correct: async (later) => {
      const change = { part: 'form', content: corrected };
      expectOk(
        await reviseCorrigendum(later, await personOf(later, writer), { callId, version: 1, change, key: freshKey() }),
      );
    },
  };
}

async function published(
  world: World,
  { writer, approver }: Record<'writer' | 'approver', TestAccount>,
): Promise<string> {
  const now = world.clock.now();
  const { callId } = expectOk(
    await draftCall(world, await personOf(world, writer), {
      envelopeMinor: 100_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      currency: 'EUR',
      opensAt: addDays(now, -1),
      deadlineAt: addDays(now, 30),
      deadlineZone: 'Europe/Brussels',
      graceMinutes: 30,
      content: { ...CALL_CONTENT, languages: ['en'] },
      key: freshKey(),
    }),
  );
  expectOk(await approveCall(world, await personOf(world, approver), { callId, version: 1, key: freshKey() }));
  await turnCalls(world);
  return callId;
}

function corrected(before: CallContent): CallContent {
  const change = { code: 'change', label: { en: 'What will change' }, kind: 'text', required: true } as const;
  const sections = before.sections.map((section) => {
    const others = section.questions.filter(({ code }) => code !== 'problem');
    return section.code === 'context' ? { ...section, questions: [...others, change] } : section;
  });
  return { ...before, sections };
}
