import { redirect } from '@remix-run/node';
import { found, type Visit } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import { holds, type Person } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { BookPage } from './book-page.ts';
import { bookScope, engagementScope, type BookScope } from './ledger-scope.server.ts';

/**
 * I39: the books a visit may read. An auditor accepts the terms of the engagement first, and every page an auditor
 * opens is on the trail, for both sides to see. `page` is null for files, which leave traces of their own.
 */
export async function openBooks(visit: Visit, page: BookPage | null): Promise<BookScope> {
  const { world, actor } = visit;
  const at = world.clock.now();
  const scope = await bookScope(world.db, actor, at);
  if (!scope && (await engagementScope(world.db, actor.accountId, at))) throw redirect(paths.auditTerms());
  const { programmeId, engagement } = found(scope);
  if (engagement && page) await recordView(world, actor, { programmeId, engagementId: engagement.id, page });
  return found(scope);
}

/** I39: the same trace for a page that finds its own way to the books; of anybody but an auditor it keeps none. */
export async function noteView({ world, actor }: Pick<Visit, 'world' | 'actor'>, page: BookPage): Promise<void> {
  if (!holds(actor, 'auditor')) return;
  const scope = await bookScope(world.db, actor, world.clock.now());
  if (!scope?.engagement) return;
  await recordView(world, actor, { programmeId: scope.programmeId, engagementId: scope.engagement.id, page });
}

async function recordView(
  world: World,
  actor: Person,
  { programmeId, engagementId, page }: { programmeId: string; engagementId: string; page: BookPage },
): Promise<void> {
  const entity = { kind: 'audit-engagement', id: engagementId };
  await perform(world, actor, 'view-books', namedKey(world.ids.next()), async () =>
    ok({ value: null, events: [{ kind: 'books.viewed', programmeId, entity, body: { page } }] }),
  );
}
