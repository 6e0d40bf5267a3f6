import { createHash } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { sanctionEntries, sanctionLists } from '#db/schema/screening.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import type { ListedEntry, ListHead } from './listed.ts';
import { lockLists, newestList } from './list-store.server.ts';
import { readList, UnreadableList } from './read-list.ts';

/** A file already received: its hash and length are of the bytes that `open` gives. */
type ListFile = { readonly sha256: string; readonly bytes: number; open(): Readable };

type Imported = { readonly number: number; readonly entries: number };

/** A new list with less than this share of the one before is more likely half a file than good news. */
const LEAST_SHARE = 0.5;

/**
 * Reads a list into force, whole or not at all: the file streams through one transaction, and whatever is wrong with it
 * leaves the list before in force. Everybody is screened again afterwards, by the schedule.
 */
export async function importList(
  world: World,
  actor: Actor,
  given: { file: ListFile; key: IdempotencyKey },
): Promise<Result<Imported, OrganisationRefusal>> {
  if (!can(actor, 'lists.import').allowed) return refuse('role-may-not');
  return perform<Imported, OrganisationRefusal>(world, actor, 'import-list', given.key, async (tx) => {
    await lockLists(tx);
    const number = (await newestList(tx)) + 1;
    const read = await readInto(world, tx, { file: given.file, number });
    if (!read.ok) return read;
    const { head, entries } = read.value;
    const fits = await fitsAfter(tx, { head, entries, sha256: given.file.sha256, today: utcDate(world.clock.now()) });
    if (!fits.ok) return fits;
    const id = world.ids.next();
    const { sha256, bytes } = given.file;
    const about = { number, ...head, sha256, bytes, entries };
    await tx
      .insert(sanctionLists)
      .values({ id, ...about, importedBy: actorReference(actor), importedAt: world.clock.now() });
    const { id: programmeId } = await theProgramme(tx);
    const entity = { kind: 'sanctions-list', id };
    return ok({
      value: { number, entries },
      events: [{ kind: 'sanctions-list.imported', programmeId, entity, body: about }],
    });
  });
}

async function readInto(
  world: World,
  tx: Tx,
  { file, number }: { file: ListFile; number: number },
): Promise<Result<{ head: ListHead; entries: number }, OrganisationRefusal>> {
  let head: ListHead | null = null;
  let entries = 0;
  const stream = file.open();
  try {
    for await (const batch of readList(stream, (about) => (head = about))) {
      if (head) await keep(world, tx, { batch, number, head });
      entries += batch.length;
    }
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    const values = { line: error.line };
    if (error.reason === 'malformed') return refuse('list-malformed', { field: 'file', values });
    return refuse(error.reason === 'unknown' ? 'list-unknown' : 'list-empty', { field: 'file' });
  } finally {
    stream.destroy();
  }
  return head ? ok({ head, entries }) : refuse('list-empty', { field: 'file' });
}

/** Entries worded as before are only said to stand on this list too. */
async function keep(
  world: World,
  tx: Tx,
  { batch, number, head }: { batch: readonly ListedEntry[]; number: number; head: ListHead },
): Promise<void> {
  const rows = new Map(
    batch.map(({ reference, kind, names, births }) => {
      const content = { names, births };
      const digest = createHash('sha256')
        .update(canonicalJson(toJson({ kind, ...content })))
        .digest('hex');
      const { publisher } = head;
      const row = { id: world.ids.next(), publisher, reference, kind, content, digest, firstList: number };
      return [`${reference} ${digest}`, { ...row, lastList: number }];
    }),
  );
  if (rows.size === 0) return;
  await tx
    .insert(sanctionEntries)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: [sanctionEntries.publisher, sanctionEntries.reference, sanctionEntries.digest],
      set: { lastList: sql`excluded.last_list` },
    });
}

async function fitsAfter(
  tx: Tx,
  given: { head: ListHead; entries: number; sha256: string; today: string },
): Promise<Result<null, OrganisationRefusal>> {
  const { publisher, publishedOn } = given.head;
  const [before] = await tx
    .select()
    .from(sanctionLists)
    .where(and(eq(sanctionLists.publisher, publisher)))
    .orderBy(desc(sanctionLists.number))
    .limit(1);
  if (publishedOn > given.today) return refuse('list-from-future', { field: 'file' });
  if (!before) return ok(null);
  if (before.sha256 === given.sha256) return refuse('list-known', { field: 'file' });
  if (publishedOn < before.publishedOn) return refuse('list-older', { field: 'file' });
  if (given.entries >= before.entries * LEAST_SHARE) return ok(null);
  return refuse('list-shrunk', { field: 'file', values: { now: given.entries, before: before.entries } });
}
