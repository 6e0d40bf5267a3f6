import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { programmeAccounts } from '#db/schema/programme-accounts.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { ACCESS, can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { withStepUp, type Confirm } from '#app/people/step-up.server.ts';
import type { StepUpRefusal } from '#app/people/step-up.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import {
  accountIndexOf,
  accountInForce,
  decideAccount,
  insertAccount,
  openAccount,
} from './programme-account-store.server.ts';
import { decideProgrammeAccount, type ProgrammeAccount } from './programme-account.ts';
import { lockProgramme } from './programme-rules-store.server.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Said = { readonly accountId: string };
type No = ProgrammeRefusal | StepUpRefusal;
type Answer = Promise<Result<Said, No>>;
type Version = { readonly id: string; readonly number: number; readonly programmeId: string };

/**
 * BK-1, BK-2: another account for payments to leave from. Nothing is paid from it before another person has put it in
 * force. `proof`: AU-6, the code or password it is confirmed with.
 */
export async function proposeProgrammeAccount(
  world: World,
  actor: Person,
  given: ProgrammeAccount & { readonly reason: string; readonly proof: string; readonly key: IdempotencyKey },
): Answer {
  const { proof, key, reason, ...account } = given;
  if (!can(actor, 'programme-account.propose').allowed) return refuse('role-may-not');
  const command = 'propose-programme-account';
  return withStepUp<Said, No>(world, actor, { proof, command }, (confirm) =>
    perform<Said, No>(world, actor, command, key, async (tx) => {
      const { id: programmeId } = await theProgramme(tx);
      if (!staffMay(actor, 'programme-account.propose', programmeId)) return refuse('not-found');
      await lockProgramme(tx, programmeId);
      if (await openAccount(tx, programmeId)) return refuse('programme-account-open');
      const current = await accountInForce(tx, programmeId);
      const same = current?.accountIndex === accountIndexOf(world, account.iban);
      if (same) return refuse('programme-account-same', { field: 'iban' });
      const confirmed = await confirm(tx);
      if (!confirmed.ok) return confirmed;
      const made = await insertAccount(world, tx, { programmeId, account, reason, by: actor });
      const version = { id: made.id, number: made.number, programmeId };
      const event = eventOf('proposed', version, { confirmedBy: confirmed.value });
      return ok({
        value: { accountId: made.id },
        events: [event],
        notices: await tell(tx, actor, 'proposed', version),
      });
    }),
  );
}

/** The second person puts an account in force, having typed its number from the bank's own paper. */
export async function confirmProgrammeAccount(
  world: World,
  actor: Person,
  given: { readonly accountId: string; readonly iban: string; readonly proof: string; readonly key: IdempotencyKey },
): Answer {
  const { accountId, proof, key } = given;
  if (!can(actor, 'programme-account.approve').allowed) return refuse('role-may-not');
  const command = 'confirm-programme-account';
  const typedIndex = accountIndexOf(world, given.iban);
  return withStepUp<Said, No>(world, actor, { proof, command }, (confirm) =>
    perform<Said, No>(world, actor, command, key, (tx) => decide(world, tx, { actor, accountId, typedIndex, confirm })),
  );
}

/** The second person refuses it; payments leave from where they left before. */
export async function refuseProgrammeAccount(
  world: World,
  actor: Person,
  given: { readonly accountId: string; readonly key: IdempotencyKey },
): Answer {
  const { accountId, key } = given;
  if (!can(actor, 'programme-account.approve').allowed) return refuse('role-may-not');
  const about = { actor, accountId, typedIndex: null, confirm: null };
  return perform<Said, No>(world, actor, 'refuse-programme-account', key, (tx) => decide(world, tx, about));
}

async function decide(
  world: World,
  tx: Tx,
  given: { actor: Person; accountId: string; typedIndex: string | null; confirm: Confirm | null },
) {
  const { actor, accountId, typedIndex, confirm } = given;
  const { id: programmeId } = await theProgramme(tx);
  await lockProgramme(tx, programmeId);
  const [row] = await tx.select().from(programmeAccounts).where(eq(programmeAccounts.id, accountId)).for('update');
  if (row?.programmeId !== programmeId || !staffMay(actor, 'programme-account.approve', programmeId)) {
    return refuse('not-found');
  }
  const decided = decideProgrammeAccount(row, actor.accountId, typedIndex);
  if (!decided.ok) return decided;
  const confirmed = confirm ? await confirm(tx) : ok(null);
  if (!confirmed.ok) return confirmed;
  const outcome = confirm ? 'approved' : 'refused';
  await decideAccount(world, tx, { version: row, programmeId, outcome, outcomeBy: actor.accountId });
  const event = eventOf(outcome, row, confirmed.value ? { confirmedBy: confirmed.value } : {});
  return ok({ value: { accountId }, events: [event], notices: await tell(tx, actor, outcome, row) });
}

/** BK-2: everybody who sees to the money hears of it at once, but the one who acts. */
async function tell(
  tx: Tx,
  actor: Person,
  what: 'proposed' | 'approved' | 'refused',
  { id, number, programmeId }: Version,
): Promise<readonly Notice[]> {
  const readers = await accountsHolding(tx, { programmeId, roles: ACCESS['programme-account.read'] });
  const entity = { kind: 'programme-account', id };
  return readers
    .filter((accountId) => accountId !== actor.accountId)
    .map((accountId) => ({ accountId, kind: `programme-account-${what}`, entity, values: { number } }));
}

/** The trail names the version; number and holder are in the vault. */
function eventOf(
  what: 'proposed' | 'approved' | 'refused',
  { id, number, programmeId }: Version,
  more: DomainEvent['body'],
): DomainEvent {
  const entity = { kind: 'programme-account', id };
  return { kind: `programme-account.${what}`, programmeId, entity, body: { number, ...more } };
}
