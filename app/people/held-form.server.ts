import { and, eq } from 'drizzle-orm';
import { redirect } from '@remix-run/node';
import { heldForms } from '#db/schema/drafting.ts';
import type { RequestContext } from '#app/http/context.ts';
import { readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import { KEY_FIELD, type Reply } from '#app/kernel/form.ts';
import { isId } from '#app/kernel/ids.ts';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { seal, unseal } from '#app/vault/seal.ts';
import { accountOfEndedSession } from './ended-session.server.ts';

/** In the address of the page that shows what was held. */
export const HELD = 'held';
const DAYS_HELD = 1;

/**
 * For the action of a page on which people write for a long time: when the session ended in the middle, what was typed
 * is kept for the account it was typed under, and comes back on the page after signing in. Nothing is left on the
 * device, and on the server it is sealed: a profile holds names (I37). Does nothing for who is signed in, nor for a
 * session its holder ended.
 */
export async function holdIfSignedOut(given: { request: Request; context: RequestContext }): Promise<void> {
  const { world, session } = given.context;
  if (session && !session.confined) return;
  const accountId = await accountOfEndedSession(world, given.request.headers.get('cookie'));
  if (accountId === null) return;
  const sent = await readForm(given.request);
  const { pathname } = new URL(given.request.url);
  const { value, bodyHash } = sent.key;
  const name = `${accountId}:${value}:${bodyHash}`;
  const heldId = await hold(world, { accountId, path: pathname, fields: fieldsOf(sent.fields), name });
  throw redirect(paths.signIn({ next: `${pathname}?${HELD}=${heldId}` }));
}

async function hold(
  world: World,
  given: { accountId: string; path: string; fields: Fields; name: string },
): Promise<string> {
  const { accountId, path, fields } = given;
  const key = namedKey(given.name);
  const held = await perform<string, never>(
    world,
    { kind: 'system', name: 'sign-in' },
    'hold-form',
    key,
    async (tx) => {
      const heldAt = world.clock.now();
      const id = world.ids.next();
      await tx.insert(heldForms).values({ id, accountId, path, sealed: sealFields(world, id, fields), heldAt });
      return ok({ value: id, events: [] });
    },
  );
  if (!held.ok) throw new Error('a form without an answer');
  return held.value;
}

/** What was held for that account and page, as a reply that fills the form again; null when there is nothing. */
export async function heldReply(world: World, accountId: string, url: URL): Promise<Reply | null> {
  const row = await find(world, accountId, url);
  if (!row) return null;
  const values = openFields(world, row);
  return { form: values['form']?.[0] ?? '', errors: [], values };
}

/** Once it is saved for good. */
export async function releaseHeld(world: World, accountId: string, url: URL): Promise<void> {
  const row = await find(world, accountId, url);
  if (!row) return;
  const actor = { kind: 'system', name: 'sign-in' } as const;
  await perform<null, never>(world, actor, 'release-form', namedKey(row.id), async (tx) => {
    await tx.delete(heldForms).where(eq(heldForms.id, row.id));
    return ok({ value: null, events: [] });
  });
}

async function find(world: World, accountId: string, url: URL) {
  const id = url.searchParams.get(HELD);
  if (id === null || !isId(id)) return null;
  const [row] = await world.db
    .select()
    .from(heldForms)
    .where(and(eq(heldForms.id, id), eq(heldForms.accountId, accountId), eq(heldForms.path, url.pathname)));
  return row && row.heldAt > heldSince(world) ? row : null;
}

/** What was held before this instant is over. */
export function heldSince(world: World): Instant {
  return addDays(world.clock.now(), -DAYS_HELD);
}

function fieldsOf(fields: FormData): Fields {
  const names = [...new Set(fields.keys())].filter((name) => name !== KEY_FIELD);
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

type Fields = Record<string, string[]>;

/** Under the current key, bound to its row. It lives for a day: what an older key sealed is opened by that one. */
function sealFields(world: World, id: string, fields: Fields): Buffer {
  const kid = world.keys.currentKid;
  const key = world.keys.keyEncryptionKeys.get(kid);
  if (!key) throw new Error(`key ${kid} is not in the secret file`);
  return seal(Buffer.from(JSON.stringify(fields)), { key, kid, iv: world.ids.secret(12), place: placeOf(id) });
}

function openFields(world: World, { id, sealed }: { id: string; sealed: Uint8Array }): Fields {
  const keyFor = (kid: string) => {
    const key = world.keys.keyEncryptionKeys.get(kid);
    if (!key) throw new Error(`key ${kid} is not in the secret file`);
    return key;
  };
  // Written by `sealFields` alone, and authenticated.
  return JSON.parse(unseal(sealed, { keyFor, place: placeOf(id) }).toString()) as Fields;
}

function placeOf(id: string) {
  return { table: 'held_forms', column: 'sealed', row: id };
}
