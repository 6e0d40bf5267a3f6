import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { bytes, id, instant, ref } from './columns.ts';

/** I40, AT-1: what happened. Insert only; `body` may be erased later because the leaf commits to it by a salted hash. */
export const trailEvents = pgTable(
  'trail_events',
  {
    id: id(),
    programmeId: ref().notNull(),
    at: instant().notNull(),
    actor: text().notNull(),
    actorRoles: text().notNull(),
    sessionHash: text(),
    command: text().notNull(),
    kind: text().notNull(),
    entityKind: text().notNull(),
    entityId: text().notNull(),
    body: jsonb().$type<JsonValue>(),
    bodySalt: bytes().notNull(),
    bodyCommitment: bytes().notNull(),
    leafHash: bytes().notNull(),
  },
  (t) => [
    index().on(t.entityKind, t.entityId, t.id),
    index().on(t.programmeId, t.id),
    index().on(t.programmeId, t.at),
    index().on(t.programmeId, t.kind, t.at),
    index().on(t.programmeId, t.actor, t.at),
  ],
);

/** I40, AT-2: one chain per programme, written at commit by a deferred trigger; `seq` has no gaps. */
export const trailChain = pgTable(
  'trail_chain',
  {
    programmeId: ref().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    eventId: ref().notNull().unique(),
    prevHash: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programmeId, t.seq] })],
);

/** AT-3: signed statements of how far trail and journal had come. `edge`: the tree's full subtrees, to go on from. */
export const checkpoints = pgTable(
  'checkpoints',
  {
    programmeId: ref().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    edge: bytes().notNull(),
    note: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programmeId, t.size] })],
);

/** LG-5: the first answer to a key, given again to every repetition. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actor: text().notNull(),
    command: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    answer: text(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.command, t.key] }), index().on(t.createdAt)],
);

/** What leaves the house after commit. Popped with FOR UPDATE SKIP LOCKED. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    kind: text().notNull(),
    payload: jsonb().$type<JsonValue>().notNull(),
    dueAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    done: boolean().notNull().default(false),
    doneAt: instant(),
    lastError: text(),
  },
  (t) => [index().on(t.done, t.dueAt)],
);

/** RL-1: fixed windows per bucket and keyed hash of the subject. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text().notNull(),
    subject: text().notNull(),
    windowStart: instant().notNull(),
    hits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.subject, t.windowStart] })],
);
