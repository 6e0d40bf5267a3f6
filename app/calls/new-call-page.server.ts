import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { basicsFields } from './call-basics.ts';
import type { CallContent } from './call-content.ts';
import { deskCall } from './desk-pages.server.ts';
import { maySplit } from './stages.ts';

const FEW = 30;

/** What somebody who starts a call chooses from: the programme's currency, and earlier calls to copy. */
export async function newCallPage(reader: Reader, actor: Person) {
  const { currency, id } = await theProgramme(reader);
  const earlier = await reader
    .select({ id: calls.id, reference: calls.reference, title: sql<Translated>`${calls.content}->'title'` })
    .from(calls)
    .where(
      and(eq(calls.programmeId, id), ne(calls.intake, 'round'), inProgrammes(calls.programmeId, actor, 'calls.draft')),
    )
    .orderBy(desc(calls.id))
    .limit(FEW);
  return { currency, earlier };
}

/**
 * The call a second stage is started from, with its title and money as the fields show them; null where none of that id
 * is theirs, or it has passed its draft.
 */
export async function firstStage(reader: Reader, actor: Person, callId: string | null) {
  const call = callId && isId(callId) ? await deskCall(reader, actor, callId) : null;
  if (!call || !maySplit(call)) return null;
  const {
    opensOn: _,
    opensTime: _t,
    deadlineOn: _d,
    deadlineTime: _dt,
    ...fields
  } = basicsFields({
    ...call,
    title: call.content.title,
  });
  return { id: call.id, reference: call.reference, fields };
}

/** The content of the call to copy; null where none was chosen or none of that id is theirs. */
export async function contentToCopy(reader: Reader, actor: Person, callId: string): Promise<CallContent | null> {
  return callId === '' ? null : ((await deskCall(reader, actor, callId))?.content ?? null);
}
