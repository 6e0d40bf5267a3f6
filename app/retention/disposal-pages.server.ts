import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { denied } from '#app/kernel/verdict.ts';
import { decideApproval, type DisposalCounts } from './disposal.ts';
import { approvalsOf, findDisposal, itemsOf } from './disposal-store.server.ts';
import { recusedSubjects } from './recused-subjects.server.ts';
import { mayDispose } from './retention-class.ts';
import { aliasesOf, verdictOf } from './retention-pages.server.ts';
import { keptProgramme, standingsOf } from './retention-store.server.ts';

/** One list with where each item stands today, and whether this custodian may approve it. Null for others. */
export async function disposalPage(reader: Reader, actor: Person, given: { id: string; at: Instant }) {
  const programme = await keptProgramme(reader, actor);
  const disposal = programme && (await findDisposal(reader, { id: given.id, programmeId: programme.id }));
  if (!disposal) return null;
  const items = await itemsOf(reader, disposal.id);
  const standings =
    disposal.state === 'proposed'
      ? await standingsOf(
          reader,
          items.map((item) => item.subjectId),
        )
      : new Map();
  const recused = await recusedSubjects(reader, actor, items.map((item) => item.subjectId)); // prettier-ignore
  const shown = items.filter((item) => !recused.has(item.subjectId));
  const approvals = await approvalsOf(reader, disposal.id);
  const people = [disposal.proposedBy, ...approvals.map((approval) => approval.accountId)];
  const names = await aliasesOf(reader, people);
  const today = utcDate(given.at);
  return {
    disposal: {
      id: disposal.id,
      reference: disposal.reference,
      state: disposal.state,
      digest: disposal.digest,
      proposedAt: disposal.proposedAt,
      proposedBy: names.get(disposal.proposedBy) ?? '',
      carriedOutAt: disposal.carriedOutAt,
      certifiedAt: disposal.certifiedAt,
      // What `carryOut` wrote; null before.
      counts: disposal.counts as DisposalCounts | null,
    },
    items: shown.map((item) => {
      const standing = standings.get(item.subjectId);
      return { ...item, verdict: standing ? mayDispose(standing, today) : null };
    }),
    /** I9: lines kept from this custodian, who then cannot approve the list. */
    withheld: items.length - shown.length,
    approvals: approvals.map(({ step, accountId, approvedAt }) => ({
      step,
      alias: names.get(accountId) ?? '',
      at: approvedAt,
    })),
    approve: recused.size > 0 ? denied('list-names-recused') : verdictOf(decideApproval(approvals, actor.accountId)),
  };
}

/** The stored certificate; null before it is made out, and for anybody but custodians who may read all of it (I9). */
export async function certificateFile(reader: Reader, actor: Person, id: string) {
  const programme = await keptProgramme(reader, actor);
  const disposal = programme && (await findDisposal(reader, { id, programmeId: programme.id }));
  if (!disposal?.certificateId) return null;
  const gone = await itemsOf(reader, disposal.id);
  if ((await recusedSubjects(reader, actor, gone.map((item) => item.subjectId))).size > 0) return null; // prettier-ignore
  const [file] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.id, disposal.certificateId), eq(documents.ownerKind, 'disposal')));
  return file ?? null;
}
