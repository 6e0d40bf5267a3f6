import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { filesHiddenFrom } from '../blind-readers.server.ts';
import { schemeOf } from '../open-sheet.server.ts';
import { rankedContent } from '../ranked-content.ts';
import { fixedList } from '../ranking-store.server.ts';
import { nextVersion } from './rereading-facts.server.ts';
import { isListUnderWay, loadRereading, readersOf } from './rereading-store.server.ts';
import { movedPlaces, type MovedPlace } from './reranking.ts';

type Entry = { readonly rank: number; readonly scoreHundredths: number; readonly passes: boolean };

/**
 * A second reading: who reads, and, once their sheets are locked, what the next version of the ranking would change.
 * Null outside the actor's programmes, and for who is recused from the file or reads it (I9, I10).
 */
export async function rereadingPage(reader: Reader, actor: Person, id: string) {
  const rereading = await loadRereading(reader, id);
  if (!rereading || !staffMay(actor, 'ranking.read', rereading.programmeId)) return null;
  const application = await applicationFacts(reader, rereading.applicationId);
  const call = await callFacts(reader, rereading.callId);
  const list = await fixedList(reader, rereading.callId);
  if (!application || !call || !list) return null;
  const hidden = await filesHiddenFrom(reader, actor, { id: call.id, fixed: true });
  if (hidden.has(application.id)) return null;
  const over = rereading.version !== null;
  const next = over ? null : await nextVersion(reader, { rereading, list, scheme: await schemeOf(reader, call.id) });
  const before = rankedContent.parse(list.content);
  const entryOf = (entries: readonly (Entry & { readonly reference: string })[]): Entry | null => {
    const found = entries.find((entry) => entry.reference === application.reference);
    return found ? { rank: found.rank, scoreHundredths: found.scoreHundredths, passes: found.passes } : null;
  };
  const moved: readonly MovedPlace[] = next?.ok ? movedPlaces(before, next.value.content) : [];
  return {
    id: rereading.id,
    call: { id: call.id, reference: call.reference },
    application: { id: application.id, reference: application.reference },
    orderedAt: rereading.orderedAt,
    version: rereading.version,
    current: list.number,
    readers: await readersOf(reader, rereading.id),
    before: entryOf(before.entries),
    after: next?.ok ? entryOf(next.value.entries) : null,
    moved: hidden.size > 0 ? [] : moved,
    verdict: await mayFix(reader, actor, { callId: call.id, over, hidden: hidden.size, wrong: next && !next.ok ? next.refusal.code : null }), // prettier-ignore
    values: { reference: application.reference },
  };
}

export type RereadingData = NonNullable<Awaited<ReturnType<typeof rereadingPage>>>;

async function mayFix(
  reader: Reader,
  actor: Person,
  facts: { callId: string; over: boolean; hidden: number; wrong: string | null },
): Promise<Verdict | null> {
  if (facts.over) return null;
  if (!can(actor, 'ranking.fix').allowed) return denied('role-may-not');
  if (facts.hidden > 0) return denied('own-sheets-open');
  if (facts.wrong !== null) return denied(facts.wrong);
  return (await isListUnderWay(reader, facts.callId)) ? denied('list-under-way') : ALLOWED;
}
