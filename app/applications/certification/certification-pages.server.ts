import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { checkPage } from '../form-pages.server.ts';
import { timeLeft } from '../time-left.ts';

/** The whole application as its representative reads it, where the certification stands, and how long there is. */
export async function certificationPage(reader: Reader, actor: Actor, given: { id: ApplicationId; at: Instant }) {
  const page = await checkPage(reader, actor, given);
  if (!page) return null;
  return { ...page, left: timeLeft(page.dueAt, given.at) };
}
