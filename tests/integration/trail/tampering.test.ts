import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection, type Tx } from '#db/client.server.ts';
import { checkpoints, trailChain } from '#db/schema/trail.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import { checkpointKey, type Checkpoint } from '#app/trail/checkpoint.ts';
import { checkpointKeyOf, storedCheckpoints } from '#app/trail/checkpoint-store.server.ts';
import type { FaultKind } from '#app/trail/chain-verdict.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { EVENT_KINDS } from '#app/trail/event-kinds.ts';
import { perform } from '#app/trail/perform.server.ts';
import { storedTrail } from '#app/trail/stored-trail.server.ts';
import type { StoredEvent } from '#app/trail/verify-trail.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import {
  edited,
  releafed,
  relinked,
  resigned,
  trailVerifier,
  withEvent,
  withLink,
  type Link,
  type Tables,
} from '#tests/support/tampered-trail.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const COLUMNS: readonly (keyof StoredEvent)[] = [
  'id',
  'programmeId',
  'at',
  'actor',
  'actorRoles',
  'sessionHash',
  'command',
  'kind',
  'entityKind',
  'entityId',
  'body',
  'bodySalt',
  'bodyCommitment',
  'leafHash',
];
const LINK_COLUMNS: readonly (keyof Link)[] = ['programmeId', 'seq', 'eventId', 'prevHash', 'hash'];
const ELSEWHERE = '01900000-0000-7000-8000-00000000ffff';
const SIZES = [30, 60, EVENT_KINDS.length];

let world: TestWorld;
let owner: Connection;
let programmeId: string;
let whole: Tables;
let verify: ReturnType<typeof trailVerifier>;
/** What somebody kept outside the portal: the last note. */
let kept: readonly Checkpoint[];
let last: number;
let tried = 0;

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  programmeId = world.ids.next();
  // The events are of no record: nothing is to follow from them.
  const still = { ...world, react: async () => [] };
  for (const [at, kind] of EVENT_KINDS.entries()) {
    const person = { kind: 'person', accountId: world.ids.next(), alias: 'A', memberships: [], sessionHash: `s${at}` };
    const actor = (at % 2 === 0 ? { kind: 'system', name: 'test' } : person) as Actor;
    const entity = { kind: kind.split('.')[0] ?? '', id: world.ids.next() };
    const event = { kind, programmeId, entity, body: { reference: `R-${at}`, amount: `${at}.00` } };
    const done = await perform(still, actor, `do-${at}`, namedKey(`tamper-${at}`), async () =>
      ok({ value: null, events: [event] }),
    );
    expectOk(done);
    if (SIZES.includes(at + 1)) await writeCheckpoint(world, programmeId);
  }
  whole = await tablesOf(world.db as unknown as Tx);
  const { verifierKey } = checkpointKeyOf(world, programmeId);
  verify = trailVerifier(programmeId, verifierKey);
  kept = (await storedCheckpoints(world, world.db, programmeId)).signed.slice(-1);
  last = whole.events.length - 1;
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

async function tablesOf(tx: Tx): Promise<Tables> {
  const events: StoredEvent[] = [];
  for await (const rows of storedTrail(tx, programmeId)) for (const row of rows) if (row.event) events.push(row.event);
  const links = await tx
    .select()
    .from(trailChain)
    .where(eq(trailChain.programmeId, programmeId))
    .orderBy(asc(trailChain.seq));
  const notes = await tx
    .select({ size: checkpoints.size, note: checkpoints.note })
    .from(checkpoints)
    .where(eq(checkpoints.programmeId, programmeId))
    .orderBy(asc(checkpoints.size));
  return { events, links, notes };
}

/** One tampering, and the fault it has to be found as. */
function found(
  tables: Tables,
  fault: FaultKind | readonly FaultKind[],
  about: string,
  with_: readonly Checkpoint[] = [],
) {
  tried += 1;
  const kind = verify(tables, with_);
  const wanted = typeof fault === 'string' ? [fault] : fault;
  if (!kind || !wanted.includes(kind)) throw new Error(`${about}: found ${String(kind)}, not ${wanted.join(' or ')}`);
}

const everyEvent = (work: (at: number, about: string) => void) => {
  for (const [at, kind] of EVENT_KINDS.entries()) work(at, kind);
};

const sameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fault of a column whose own hash no longer fits, with whatever else was computed anew. */
function ownFault(column: keyof StoredEvent, renewed: boolean): FaultKind | null {
  if (column === 'leafHash') return 'edited-event';
  if (column === 'bodyCommitment') return renewed ? 'edited-body' : 'edited-event';
  if (renewed) return null;
  return column === 'body' || column === 'bodySalt' ? 'edited-body' : 'edited-event';
}

function editedAt(at: number, column: keyof StoredEvent, renewed: boolean): Tables {
  const changed = withEvent(whole, at, (event) => {
    const other = { ...event, [column]: edited(event[column]) };
    return renewed ? releafed(other, column) : other;
  });
  return column === 'id' && renewed ? withLink(changed, at, { eventId: changed.events[at]?.id ?? '' }) : changed;
}

describe('T14 a trail that was tampered with', () => {
  it('T14: the untouched trail gives no alarm, whoever kept which note', () => {
    expect(whole.events.map((event) => event.kind)).toEqual(EVENT_KINDS);
    expect(whole.notes.map(({ size }) => size)).toEqual(SIZES);
    expect(verify(whole)).toBeNull();
    expect(verify(whole, kept)).toBeNull();
  });

  it.each(COLUMNS)('T14: %s edited in every kind of event, however much is computed anew', (column) => {
    const stranger = checkpointKey(`passerelle/trail/${programmeId}`, Buffer.alloc(32, 9));
    everyEvent((at, about) => {
      const plain = column === 'id' ? 'missing-event' : ownFault(column, false);
      found(editedAt(at, column, false), plain ?? 'edited-event', `${about} ${column}`);
      const own = ownFault(column, true);
      const leaf = editedAt(at, column, true);
      found(leaf, own ?? 'broken-link', `${about} ${column} with its leaf`);
      const next = SIZES.includes(at + 1) ? 'broken-checkpoint' : 'broken-link';
      found(relinked(leaf, at, at + 1), own ?? next, `${about} ${column} with its link`);
      const all = relinked(leaf, at);
      found(all, own ?? 'broken-checkpoint', `${about} ${column} with every link after it`);
      found(resigned(all, stranger), 'forged-checkpoint', `${about} ${column} with checkpoints`);
      const erased = { ...all, notes: [] };
      found(erased, own ?? 'broken-checkpoint', `${about} ${column} without checkpoints`, kept);
    });
  });

  it.each(COLUMNS)('T14: %s swapped with the next event’s', (column) => {
    everyEvent((at, about) => {
      const other = (at + 1) % whole.events.length;
      const [one, two] = [whole.events[at], whole.events[other]];
      if (!one || !two || sameValue(one[column], two[column])) return;
      const swapped = withEvent(
        withEvent(whole, at, (event) => ({ ...event, [column]: two[column] })),
        other,
        (event) => ({
          ...event,
          [column]: one[column],
        }),
      );
      const fault = column === 'id' ? 'edited-event' : ownFault(column, false);
      found(swapped, fault ?? 'edited-event', `${about} ${column} swapped`);
    });
  });

  it.each(LINK_COLUMNS)('T14: %s of a link edited, swapped and emptied', (column) => {
    everyEvent((at, about) => {
      const value = whole.links[at]?.[column];
      const other = column === 'programmeId' ? ELSEWHERE : edited(value);
      const away = at === last ? ['unchained-event', 'missing-event'] : ['missing-event'];
      const fault = (column === 'prevHash' || column === 'hash' ? ['broken-link'] : away) as FaultKind[];
      found(withLink(whole, at, { [column]: other }), fault, `${about} link ${column}`);
      if (column === 'programmeId') return;
      const neighbour = whole.links[(at + 1) % whole.links.length];
      const swapped = withLink(whole, at, { [column]: neighbour?.[column] });
      const back = withLink(swapped, (at + 1) % whole.links.length, { [column]: value });
      found(back, ['broken-link', 'missing-event'], `${about} link ${column} swapped`);
      if (value instanceof Uint8Array) {
        found(withLink(whole, at, { [column]: Buffer.alloc(0) }), 'broken-link', `${about} link ${column} emptied`);
      }
    });
  });

  it('T14: events and links deleted, one, the other and both, and all closed up again', () => {
    everyEvent((at, about) => {
      const events = whole.events.filter((_, place) => place !== at);
      const links = whole.links.filter((_, place) => place !== at);
      found({ ...whole, events }, 'missing-event', `${about} event deleted`);
      found({ ...whole, links }, at === last ? 'unchained-event' : 'missing-event', `${about} link deleted`);
      found({ ...whole, events, links }, at === last ? 'cut-tail' : 'missing-event', `${about} both deleted`);
      const closed = { ...whole, events, links: links.map((link, place) => ({ ...link, seq: place + 1 })) };
      found(closed, at === last ? 'cut-tail' : 'broken-link', `${about} deleted and renumbered`);
      const anew = relinked(closed, at);
      found(anew, ['broken-checkpoint', 'cut-tail'], `${about} deleted and linked anew`);
      found({ ...anew, notes: [] }, 'cut-tail', `${about} deleted, checkpoints too`, kept);
    });
  });

  it('T14: events inserted, with and without a link, and replayed', () => {
    everyEvent((at, about) => {
      const [event, link] = [whole.events[at], whole.links[at]];
      if (!event || !link) return;
      const copy = releafed({ ...event, id: world.ids.next() }, 'id');
      found({ ...whole, events: [...whole.events, copy] }, 'unchained-event', `${about} without a link`);
      const events = whole.events.toSpliced(at, 0, copy);
      const numbered = whole.links.toSpliced(at, 0, { ...link, eventId: copy.id });
      const links = numbered.map((each, place) => ({ ...each, seq: place + 1 }));
      found({ ...whole, events, links }, 'broken-link', `${about} inserted`);
      const anew = relinked({ ...whole, events, links }, at);
      found(anew, 'broken-checkpoint', `${about} inserted and linked anew`);
      const again = { ...link, seq: whole.links.length + 1 };
      found({ ...whole, links: [...whole.links, again] }, 'broken-link', `${about} replayed`);
      const replayed = { ...whole, events: [...whole.events, event], links: [...whole.links, again] };
      const linked = relinked(replayed, whole.links.length);
      found({ ...linked, events: whole.events }, 'repeated-event', `${about} replayed with its link`);
      const swap = withLink(withLink(whole, at, { eventId: whole.links[0]?.eventId ?? '' }), 0, { eventId: event.id });
      if (at > 0) found(swap, 'broken-link', `${about} moved to the front`);
    });
  });

  it('T14: tails cut off after every event, down to nothing, and a database rolled back', () => {
    everyEvent((length, about) => {
      const cut = { ...whole, events: whole.events.slice(0, length), links: whole.links.slice(0, length) };
      found(cut, 'cut-tail', `cut before ${about}`);
      found({ ...whole, links: cut.links }, 'unchained-event', `links cut before ${about}`);
      const notes = whole.notes.filter(({ size }) => size <= length);
      found({ ...cut, notes }, 'cut-tail', `rolled back before ${about}`, kept);
    });
  });

  it('T14: every letter of every checkpoint, its size, and notes swapped', () => {
    for (const [at, { note }] of whole.notes.entries()) {
      const withNote = (change: Partial<Tables['notes'][number]>) => ({
        ...whole,
        notes: whole.notes.map((each, place) => (place === at ? { ...each, ...change } : each)),
      });
      for (let place = 0; place < note.length; place += 1) {
        const other = `${note.slice(0, place)}${note[place] === 'A' ? 'B' : 'A'}${note.slice(place + 1)}`;
        found(withNote({ note: other }), 'forged-checkpoint', `note ${at} letter ${place}`);
      }
      found(withNote({ size: 7 }), 'forged-checkpoint', `note ${at} size`);
      found(withNote({ note: whole.notes[(at + 1) % whole.notes.length]?.note ?? '' }), 'forged-checkpoint', 'swapped');
    }
  });

  it('T14: at least 10 000 tamperings were tried', () => {
    expect(tried).toBeGreaterThanOrEqual(10_000);
  });
});

describe('T14 in PostgreSQL, as its owner, with every trigger off', () => {
  const of = (seq: number) =>
    sql`(select event_id from trail_chain where programme_id = ${programmeId} and seq = ${seq})`;

  /** What is found after some statements, all of which are then undone. */
  async function after(...statements: ReturnType<typeof sql>[]): Promise<FaultKind | null> {
    let kind: FaultKind | null = null;
    const undone = new Error('undone');
    const attempt = owner.db.transaction(async (tx) => {
      for (const table of ['trail_events', 'trail_chain', 'checkpoints', 'witness_mails']) {
        await tx.execute(sql.raw(`alter table ${table} disable trigger all`));
      }
      await tx.execute(sql`alter table trail_chain drop constraint "trail_chain_eventId_unique"`);
      for (const statement of statements) await tx.execute(statement);
      kind = (await verifyStoredTrail(world, tx, programmeId, kept)).fault?.kind ?? null;
      throw undone;
    });
    await attempt.catch((error: unknown) => {
      if (error !== undone) throw error;
    });
    return kind;
  }

  it('T14: the untouched trail gives no alarm', async () => {
    expect(await after()).toBeNull();
  });

  it.each<[FaultKind, string, () => ReturnType<typeof sql>]>([
    ['edited-event', 'an actor', () => sql`update trail_events set actor = 'system:other' where id = ${of(40)}`],
    [
      'edited-event',
      'a microsecond',
      () => sql`update trail_events set at = at + interval '1 microsecond' where id = ${of(40)}`,
    ],
    [
      'edited-event',
      'a tab in a text',
      () => sql`update trail_events set actor = actor || chr(9) where id = ${of(40)}`,
    ],
    [
      'edited-event',
      'fields shifted with tabs, the old ones behind them',
      () =>
        sql`update trail_events set actor = concat_ws(chr(9), actor, actor_roles, '+' || session_hash, command, kind, entity_kind, entity_id, encode(body_salt, 'hex'), encode(body_commitment, 'hex'), encode(leaf_hash, 'hex'), body::text), actor_roles = 'auditor' where id = ${of(40)}`,
    ],
    [
      'edited-event',
      'an absent session made empty',
      () => sql`update trail_events set session_hash = '' where id = ${of(41)}`,
    ],
    [
      'edited-body',
      'a body',
      () => sql`update trail_events set body = body || '{"amount":"9.99"}' where id = ${of(40)}`,
    ],
    [
      'edited-body',
      'a fraction, which has no canonical form',
      () => sql`update trail_events set body = '{"amount":1.5}' where id = ${of(40)}`,
    ],
    ['missing-event', 'an event gone', () => sql`delete from trail_events where id = ${of(40)}`],
    [
      'missing-event',
      'a link gone',
      () => sql`delete from trail_chain where programme_id = ${programmeId} and seq = 40`,
    ],
    [
      'unchained-event',
      'links cut off',
      () => sql`delete from trail_chain where programme_id = ${programmeId} and seq > 85`,
    ],
    [
      'cut-tail',
      'everything gone',
      () =>
        sql`with gone as (delete from trail_chain where programme_id = ${programmeId} returning event_id) delete from trail_events where id in (select event_id from gone)`,
    ],
    ['cut-tail', 'truncated', () => sql`truncate trail_events, trail_chain, checkpoints cascade`],
    [
      'broken-link',
      'two events swapped',
      () =>
        sql`update trail_chain set event_id = case seq when 40 then ${of(41)} else ${of(40)} end where programme_id = ${programmeId} and seq in (40, 41)`,
    ],
    [
      'repeated-event',
      'a replay with a link of its own',
      () =>
        sql`insert into trail_chain select programme_id, seq + 1, ${of(3)}, hash, sha256(hash || (select leaf_hash from trail_events where id = ${of(3)})) from trail_chain where programme_id = ${programmeId} order by seq desc limit 1`,
    ],
    [
      'forged-checkpoint',
      'a checkpoint',
      () =>
        sql`update checkpoints set note = replace(note, 'passerelle v1', 'passerelle v2') where programme_id = ${programmeId}`,
    ],
    [
      'broken-link',
      'a link calculated anew',
      () => sql`update trail_chain set hash = sha256('other') where programme_id = ${programmeId} and seq = 40`,
    ],
    [
      'broken-link',
      'another programme’s start',
      () =>
        sql`update trail_chain set prev_hash = sha256('passerelle:trail:other') where programme_id = ${programmeId} and seq = 1`,
    ],
  ])('T14: %s after %s', async (fault, _about, statement) => {
    expect(await after(statement())).toBe(fault);
  });
});
