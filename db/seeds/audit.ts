import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { loadPerson } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { codeOf } from './confirm.ts';
import type { StoryWorld } from './story-world.ts';

/** I37: where the demonstration's contract names the controller of the full profile. */
const MANDATE = { profile: 'full', mandate: 'Article 16 of the grant contract, letter 2026/12' } as const;

/** I39: an auditor's account opens for twelve weeks from today, for all books of the action. */
export async function openBooks(
  world: StoryWorld,
  lead: Person,
  given: { auditor: Person; today: Instant; action: { startsOn: LocalDate; endsOn: LocalDate }; full?: true },
): Promise<void> {
  const { today, action } = given;
  const { accountId } = given.auditor;
  const terms = given.full ? MANDATE : {};
  const period = { periodFrom: action.startsOn, periodTo: action.endsOn };
  const window = { startsOn: utcDate(addDays(today, -1)), endsOn: utcDate(addDays(today, 84)) };
  const key = namedKey(`engagement ${accountId}`);
  const proof = await codeOf(world, lead);
  expectOk(await openEngagement(world, lead, { accountId, ...period, ...window, ...terms, proof, key }));
  const auditor = await loadPerson(world.db, { accountId, at: world.clock.now(), sessionHash: 'seed' });
  if (!auditor) throw new Error('the auditor is gone');
  expectOk(await acceptTerms(world, auditor, { key: namedKey(`terms ${accountId}`) }));
}
