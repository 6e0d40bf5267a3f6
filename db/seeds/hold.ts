import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { placeHold } from '#app/retention/place-hold.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryWorld } from './story-world.ts';

/** I36: an audit asked about the first third party, so nothing of it may go. */
export async function holdForAudit(world: StoryWorld, lead: Person): Promise<void> {
  const subject = { kind: 'organisation', reference: 'ORG-0001' } as const;
  const why = { reason: 'audit', caseReference: 'ECA 2026/14' } as const;
  expectOk(await placeHold(world, lead, { ...subject, ...why, key: namedKey('hold for audit') }));
}
