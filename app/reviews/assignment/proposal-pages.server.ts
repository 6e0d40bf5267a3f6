import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import { mayBeAsked } from './fit.ts';
import { grouped } from './grouped.ts';
import { proposalFacts } from './proposal-facts.server.ts';
import { proposeReadings } from './proposal.ts';

/** Files of one page: each is a form of its own selects. */
const PAGE_FILES = 25;

/**
 * Who might read which file of a call: proposed anew at every visit from what is known then, nothing is stored before it
 * is confirmed. Only files that lack readers are shown. `after`: the reference of the last file shown before.
 */
export async function proposalPage(reader: Reader, actor: Person, given: { callId: CallId; after: string | null }) {
  const call = await callFacts(reader, given.callId);
  if (!call || !staffMay(actor, 'assignments.make', call.programmeId)) return null;
  const { files, readers } = await proposalFacts(reader, actor, call);
  const proposal = proposeReadings(files, readers);
  const proposed = grouped(proposal.readings, ({ fileId }) => fileId);
  const lacking = new Map(proposal.short.map(({ fileId, missing }) => [fileId, missing]));
  const waiting = files.filter(({ id }) => proposed.has(id) || lacking.has(id));
  const { after } = given;
  const rest = after === null ? waiting : waiting.filter(({ reference }) => reference > after);
  const shown = rest.slice(0, PAGE_FILES);
  return {
    call: { id: call.id, reference: call.reference, state: call.state },
    total: waiting.length,
    short: proposal.short.length,
    readers: readers.map(({ id, alias, held, capacity }) => {
      return { id, alias, held, capacity, load: proposal.loads.get(id) ?? held };
    }),
    files: shown.map((file) => ({
      id: file.id,
      reference: file.reference,
      alias: file.alias,
      language: file.language,
      proposed: (proposed.get(file.id) ?? []).map(({ readerId, fit }) => ({ readerId, fit })),
      missing: lacking.get(file.id) ?? 0,
      able: readers
        .filter((one) => mayBeAsked(file, one))
        .map(({ id, alias }) => ({ id, alias, ties: file.ties.get(id) ?? [], bid: file.bids.get(id) ?? null })),
    })),
    next: rest.length > PAGE_FILES ? (shown.at(-1)?.reference ?? null) : null,
  };
}

export type ProposalData = NonNullable<Awaited<ReturnType<typeof proposalPage>>>;
