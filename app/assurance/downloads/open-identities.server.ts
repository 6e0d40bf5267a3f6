import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { mayReveal } from '../item-reveal.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { Values } from './file-rows.ts';
import { identityColumnsOf, identityValues, recordsOf } from './download-identities.ts';
import type { DownloadCode } from './download-name.ts';

/** The starred cells of a batch of rows, in their order. */
export type IdentityOpener = (batch: readonly RawRow[]) => Promise<readonly Values[]>;

/**
 * I37, I39: opens the identities of a download batch by batch, each in a transaction of its own beside the snapshot: the
 * trail names the records of a batch before a byte of it leaves. An engagement that ends meanwhile breaks the file off.
 */
export function identityOpener(
  world: World,
  actor: Person,
  { code, scope }: { code: DownloadCode; scope: BookScope },
): IdentityOpener {
  const { programmeId, engagement } = scope;
  const columns = identityColumnsOf(code);
  const fields = [...new Set(columns.flatMap((column) => column.fields))];
  return async (batch) => {
    const ids = batch.flatMap((raw) => columns.flatMap((column) => recordsOf(raw, column)));
    const opened = await world.db.transaction(async (tx) => {
      const current = (await bookScope(tx, actor, world.clock.now()))?.engagement ?? null;
      if (current?.id !== engagement?.id || !mayReveal(current).allowed) throw new Error('the engagement has ended');
      return reveal(world, tx, { actor, programmeId, purpose: 'audit-export', ids, fields });
    });
    return batch.map((raw) => identityValues(columns, raw, opened));
  };
}
