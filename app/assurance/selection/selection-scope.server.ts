import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { rankedLists } from '#db/schema/reviews.ts';
import { callFacts, type CallFacts } from '#app/calls/call-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { staffMay } from '#app/people/access.ts';
import { filesHiddenFrom } from '#app/reviews/blind-readers.server.ts';
import { utcDay } from '../downloads/sql-words.server.ts';

export type SelectionScope = { readonly call: CallFacts; readonly scope: BookScope };

/**
 * AZ-2, I39: a call whose selection a person may take away, and the days that are open to them: the grant desk in its
 * programmes, an auditor in the programme and up to the last day of the engagement. Null for a call that was not
 * approved by then.
 */
export async function selectionScope(
  reader: Reader,
  actor: Person,
  { callId, at }: { callId: string; at: Instant },
): Promise<SelectionScope | null> {
  const call = await callFacts(reader, callId);
  // What a rolling call selects is selected by its rounds.
  if (!call || call.intake === 'rolling' || !staffMay(actor, 'selection.read', call.programmeId)) return null;
  // I9, I10: the file holds every application of the call and tells of its sheets, and cannot have a hole in it.
  const fixed = (await reader.$count(rankedLists, eq(rankedLists.callId, call.id))) > 0;
  const hidden = await filesHiddenFrom(reader, actor, { id: call.id, fixed });
  if (hidden.size > 0) return null;
  const books = await bookScope(reader, actor, at);
  if (!books || (books.engagement && books.programmeId !== call.programmeId)) return null;
  const scope = { ...books, programmeId: call.programmeId };
  return (await wasApproved(reader, call.roundOf ?? call.id, scope.to)) ? { call, scope } : null;
}

async function wasApproved(reader: Reader, callId: string, to: string): Promise<boolean> {
  const rows = await reader.execute(sql`
    select 1 from call_versions v where v.call_id = ${callId} and ${utcDay('v.frozen_at')} <= ${to} limit 1`);
  return rows.length > 0;
}
