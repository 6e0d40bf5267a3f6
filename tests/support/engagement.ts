import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { proofOf } from './step-up.ts';
import type { TestWorld } from './world.ts';

const DAYS = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-01', endsOn: '2026-11-30' };

/** An engagement of 2026 that runs in November, opened by the lead and accepted by the auditor; what it lets them read. */
export async function runningEngagement(
  world: TestWorld,
  lead: Person,
  auditor: Person,
  terms: { profile?: 'full' | 'protected'; mandate?: string; periodTo?: string } = {},
): Promise<BookScope> {
  const key = () => namedKey(world.ids.next());
  const asked = { accountId: auditor.accountId, ...DAYS, ...terms, proof: await proofOf(world, lead) };
  expectOk(await openEngagement(world, lead, { ...asked, key: key() }));
  expectOk(await acceptTerms(world, auditor, { key: key() }));
  const scope = await bookScope(world.db, auditor, world.clock.now());
  if (!scope) throw new Error('no engagement is running');
  return scope;
}
