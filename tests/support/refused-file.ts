import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { decideEligibility } from '#app/applications/decide-eligibility.server.ts';
import type { CheckAnswer } from '#app/applications/eligibility.ts';
import { checklistOf } from '#app/applications/opening/checklist.ts';
import { giveSecondLook } from '#app/applications/opening/give-second-look.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { person } from './people.ts';
import type { TestWorld } from './world.ts';

/** Every line of both checklists as met, but those that are named: these are not, with a reason. */
export function answered(call: CallContent, ...unmet: readonly string[]): readonly CheckAnswer[] {
  return checklistOf(call).map(({ code }) =>
    unmet.includes(code)
      ? { code, result: 'not-met', reason: `Missing: ${code}`, evidence: '' }
      : { code, result: 'met', reason: '', evidence: '' },
  );
}

export async function versionOf(world: TestWorld, applicationId: string): Promise<number> {
  const [row] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  return row?.version ?? 0;
}

/** A submitted file found ineligible by one person and confirmed by another. */
export async function refused(
  world: TestWorld,
  given: { programmeId: string; applicationId: string; call: CallContent },
): Promise<void> {
  const { programmeId, applicationId, call } = given;
  const officer = await person(world, 'grants-officer', { programmeId });
  const second = await person(world, 'call-manager', { programmeId });
  const about = { applicationId, version: await versionOf(world, applicationId) };
  const [last] = checklistOf(call).slice(-1);
  const answers = answered(call, last?.code ?? '');
  expectOk(await decideEligibility(world, officer, { ...about, answers, key: namedKey(`refuse ${applicationId}`) }));
  const look = { ...about, verdict: 'confirmed', reason: '', key: namedKey(`confirm ${applicationId}`) } as const;
  expectOk(await giveSecondLook(world, second, look));
}
