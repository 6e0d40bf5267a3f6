import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { recusedFiles } from '#app/reviews/assignment/recused-files.server.ts';
import { fixedList, listedFiles } from '#app/reviews/ranking-store.server.ts';
import { isRecused } from '../award-store.server.ts';
import { organisationAliases } from '../preparation-pages.server.ts';
import { mayBeShortlisted, mayDecideShortlist, type ShortlistLine } from './shortlist.ts';
import { latestShortlist, shortlistLinesOf, type Shortlist } from './shortlist-store.server.ts';

/**
 * The ranking of concept notes with what its shortlist says: to propose, to decide, or as decided. Null for a call of
 * another stage or programme. A recused person sees no line of the applicants concerned (I9).
 */
export async function shortlistPage(reader: Reader, actor: Person, callId: CallId) {
  const call = await callFacts(reader, callId);
  if (!call?.currentVersionId || call.stage !== 'note' || !staffMay(actor, 'awards.read', call.programmeId))
    return null;
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  const ranking = await fixedList(reader, call.id);
  const latest = await latestShortlist(reader, call.id);
  const files = ranking ? await listedFiles(reader, ranking.id) : [];
  const organisationIds = files.map((file) => file.organisationId);
  const recused = await isRecused(reader, actor, organisationIds);
  const hidden = await recusedFiles(reader, actor, call.id);
  const lines = new Map((latest ? await shortlistLinesOf(reader, latest.id) : []).map((line) => [line.applicationId, line])); // prettier-ignore
  const aliases = await organisationAliases(reader, organisationIds);
  return {
    call: { id: call.id, reference: call.reference, title, currency: call.currency },
    fixed: ranking !== null,
    shortlist: latest ? await shown(reader, latest) : null,
    files: files
      .filter(({ applicationId }) => !hidden.has(applicationId))
      .map((file) => {
        const open = mayBeShortlisted(file);
        const alias = aliases.get(file.organisationId) ?? '';
        return { ...file, open, alias, line: lines.get(file.applicationId) ?? proposed(file.applicationId, open) };
      }),
    propose: mayPropose(actor, { latest, recused }),
    decide: mayDecide(actor, { latest, recused }),
  };
}

export type ShortlistData = NonNullable<Awaited<ReturnType<typeof shortlistPage>>>;

/** Before anybody said otherwise: every note above the thresholds. */
function proposed(applicationId: string, open: boolean): ShortlistLine {
  return { applicationId, shortlisted: open, reason: '' };
}

async function shown(reader: Reader, shortlist: Shortlist) {
  const { id, state, proposedBy, proposedAt, endedBy, endedAt, reason } = shortlist;
  const aliases = await aliasesOf(reader, endedBy === null ? [proposedBy] : [proposedBy, endedBy]);
  const by = { proposedBy: aliases.get(proposedBy) ?? '', endedBy: endedBy === null ? null : aliases.get(endedBy) };
  return { id, state, proposedAt, endedAt, reason, ...by };
}

type Facts = { readonly latest: Shortlist | null; readonly recused: boolean };

/** Null where nobody proposes any more, or the role is another's. */
function mayPropose(actor: Person, { latest, recused }: Facts): Verdict | null {
  if (!can(actor, 'awards.prepare').allowed || (latest && latest.state !== 'sent_back')) return null;
  return recused ? denied('person-recused') : ALLOWED;
}

/** Null where nothing waits, or the role is another's. */
function mayDecide(actor: Person, { latest, recused }: Facts): Verdict | null {
  if (!can(actor, 'awards.approve').allowed || latest?.state !== 'proposed') return null;
  return mayDecideShortlist(latest, { accountId: actor.accountId, recused });
}
