import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { denied, type Verdict } from '#app/kernel/verdict.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import { memberCodes, openLoads } from '#app/reviews/assignment-pages.server.ts';
import { assignedTo, declaredOn, reviewersOf } from '#app/reviews/assignment-store.server.ts';
import { mayReread, type NewReaderReason } from '#app/reviews/rereading/new-reader.ts';
import { readersOf, rereadingOf } from '#app/reviews/rereading/rereading-store.server.ts';
import { isRecused } from '../award-store.server.ts';
import { mayOrder } from './redress.ts';
import { involvedIn, loadRedress, type Redress } from './redress-store.server.ts';

export type NewReader = {
  readonly accountId: string;
  readonly alias: string;
  readonly member: string;
  /** Files given to them and not yet done. */
  readonly load: number;
  /** Why they cannot be asked; null where they can. */
  readonly reason: NewReaderReason | null;
};

/**
 * The second reading an upheld complaint led to: who was asked, and who else may be. Null where none was ordered, outside
 * the actor's programmes, and for who is recused (I9).
 */
export async function redressReadersPage(reader: Reader, actor: Person, id: string) {
  const redress = await loadRedress(reader, id);
  if (!redress || redress.remedy !== 'reading' || !staffMay(actor, 'redress.decide', redress.programmeId)) return null;
  const application = await applicationFacts(reader, redress.applicationId);
  if (!application || (await isRecused(reader, actor, [application.organisationId]))) return null;
  const involved = await involvedIn(reader, redress);
  const rereading = await rereadingOf(reader, redress.id);
  const allowed: Verdict = mayOrder({ ...redress, involved }, actor.accountId);
  return {
    redressId: redress.id,
    application: { id: application.id, reference: application.reference },
    rereading: rereading && { id: rereading.id, version: rereading.version },
    readers: rereading ? await readersOf(reader, rereading.id) : [],
    candidates: await candidates(reader, actor, { redress, application, involved: [...involved, actor.accountId] }),
    verdict: rereading && rereading.version !== null ? denied('ranking-fixed') : allowed,
  };
}

export type RedressReadersData = NonNullable<Awaited<ReturnType<typeof redressReadersPage>>>;

async function candidates(
  reader: Reader,
  actor: Person,
  given: {
    redress: Redress;
    application: { id: string; programmeId: string; organisationId: string };
    involved: readonly string[];
  },
): Promise<readonly NewReader[]> {
  const { application, redress } = given;
  const people = await reviewersOf(reader, application.programmeId);
  const declared = await declaredOn(reader, [application.organisationId]);
  const assigned = await assignedTo(reader, application.id);
  const involved = [...given.involved, ...(redress.decidedBy ? [redress.decidedBy] : [])];
  const members = await memberCodes(reader, [...new Set(people.map((each) => each.consortiumMemberId))]);
  const loads = await openLoads(reader, actor, people.map((each) => each.accountId)); // prettier-ignore
  return people
    .map((each): NewReader => {
      const verdict = mayReread(each, { assigned, declared, involved });
      return {
        accountId: each.accountId,
        alias: each.alias,
        member: members.get(each.consortiumMemberId) ?? '',
        load: loads.get(each.accountId) ?? 0,
        reason: verdict.allowed ? null : verdict.reason,
      };
    })
    .toSorted((a, b) => a.load - b.load || (a.alias < b.alias ? -1 : 1));
}
