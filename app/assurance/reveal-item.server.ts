import { sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { IdentityId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { keptEquipment } from './downloads/d20-rows.server.ts';
import { LINE_REFERENCE, PAID_ON, utcDay } from './downloads/sql-words.server.ts';
import type { AssuranceRefusal } from './engagement.ts';
import { mayReveal, REVEALED_FIELDS, type ItemKind, type ItemReveal, type RevealedField } from './item-reveal.ts';

export type Revealed = readonly { readonly field: RevealedField; readonly value: string }[];

/**
 * I37, I39: opens the identity behind one third party, payment or cost of the period to an auditor who says why. Not
 * through `perform`: its first answer is kept for repetitions, and these answers must be kept nowhere.
 */
export async function revealItem(
  world: World,
  actor: Person,
  asked: ItemReveal,
): Promise<Result<Revealed, AssuranceRefusal>> {
  return world.db.transaction(async (tx): Promise<Result<Revealed, AssuranceRefusal>> => {
    const scope = await bookScope(tx, actor, world.clock.now());
    if (!scope?.engagement) return refuse('not-found');
    const verdict = mayReveal(scope.engagement);
    if (!verdict.allowed) return refuse(verdict.reason);
    const id = await identityBehind(tx, scope, asked);
    if (!id) return refuse('item-not-found', { field: 'reference' });
    const fields = REVEALED_FIELDS[asked.item];
    const opened = await reveal(world, tx, {
      actor,
      programmeId: scope.programmeId,
      purpose: 'audit-item',
      ids: [id],
      fields,
    });
    await recordReveal(world, tx, { actor, scope, engagementId: scope.engagement.id, asked });
    const record = opened.get(id) ?? {};
    return ok(fields.map((field) => ({ field, value: record[field] ?? '' })).filter(({ value }) => value !== ''));
  });
}

/** For the register of the engagement, which both sides read: which item and why; `reveal` names the record. */
async function recordReveal(
  world: World,
  tx: Tx,
  given: { actor: Person; scope: BookScope; engagementId: string; asked: ItemReveal },
): Promise<void> {
  const { actor, scope, engagementId, asked } = given;
  const entity = { kind: 'audit-engagement', id: engagementId };
  await writeEvents(world, tx, {
    actor,
    command: 'reveal-item',
    events: [{ kind: 'books.revealed', programmeId: scope.programmeId, entity, body: { ...asked } }],
  });
}

async function identityBehind(reader: Reader, scope: BookScope, asked: ItemReveal): Promise<IdentityId | null> {
  const rows = await reader.execute<{ id: IdentityId }>(QUERIES[asked.item](scope, asked.reference.trim()));
  return rows[0]?.id ?? null;
}

/** Only what is in the downloads of the same period: D01, D12, D13, D20. */
const QUERIES: Readonly<Record<ItemKind, (scope: BookScope, reference: string) => SQL>> = {
  'third-party': ({ programmeId, to }, reference) => sql`
    select o.identity_id as id from organisations o
    where o.alias = ${reference} and exists (
      select from awards w
      where w.organisation_id = o.id and w.programme_id = ${programmeId} and ${utcDay('w.decided_at')} <= ${to})`,
  payment: ({ programmeId, from, to }, reference) => sql`
    select y.identity_id as id from disbursements d join payee_accounts y on y.id = d.payee_account_id
    where d.reference = ${reference} and d.programme_id = ${programmeId} and d.state = 'confirmed'
      and ${PAID_ON} between ${from} and ${to}`,
  cost: ({ programmeId, from, to }, reference) => sql`
    select c.supplier_id as id from cost_lines c
    join reports r on r.id = c.report_id
    join agreements a on a.id = c.agreement_id
    where a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} between ${from} and ${to}
      and ${LINE_REFERENCE} = ${reference}`,
  equipment: ({ programmeId, to }, reference) => sql`
    select kept.identity_id as id from cost_lines c
    join reports r on r.id = c.report_id
    join agreements a on a.id = c.agreement_id
    join lateral (${keptEquipment(to)}) kept on true
    where a.programme_id = ${programmeId} and c.heading = 'equipment' and c.accepted_eur_minor > 0
      and ${utcDay('c.decided_at')} <= ${to} and ${LINE_REFERENCE} = ${reference}`,
};
