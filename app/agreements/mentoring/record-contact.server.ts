import { createHash } from 'node:crypto';
import { mentoringEntries, mentoringNotes } from '#db/schema/mentoring.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { mentoringRights } from './mentoring-policy.ts';
import { loadEntry } from './mentoring-store.server.ts';
import { decideEntry, type ContactKind } from './mentoring.ts';

type Done = { readonly entryId: string };

/**
 * Writes down a contact or visit, or a correction of one's own older entry. The organisation is told that there is one;
 * its words are in no notice and no mail, the trail keeps the SHA-256 of what both sides read.
 */
export async function recordContact(
  world: World,
  actor: Person,
  given: {
    readonly agreementId: AgreementId;
    readonly kind: ContactKind;
    readonly heldOn: LocalDate;
    readonly topics: string;
    readonly agreed: string;
    /** For the named roles of the office only; empty: none. */
    readonly note: string;
    readonly corrects: string | null;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, AgreementRefusal>> {
  if (!can(actor, 'mentoring.record').allowed) return refuse('role-may-not');
  return perform<Done, AgreementRefusal>(world, actor, 'record-contact', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !mentoringRights(actor, agreement).record) return refuse('not-found');
    const { kind, heldOn, topics, agreed, note, corrects } = given;
    const corrected = corrects ? await loadEntry(tx, { id: corrects, agreementId: agreement.id }) : null;
    if (corrects && !corrected) return refuse('not-found');
    const now = world.clock.now();
    const by = actor.accountId;
    const decided = decideEntry({ heldOn, by }, { ...agreement, today: utcDate(now) }, corrected);
    if (!decided.ok) return decided;
    const entryId = world.ids.next();
    const { programmeId, organisationId } = agreement;
    const about = { id: entryId, programmeId, agreementId: agreement.id };
    const words = { kind, heldOn, topics, agreed, corrects };
    await tx.insert(mentoringEntries).values({ ...about, ...words, recordedBy: by, recordedAt: now });
    if (note !== '') await tx.insert(mentoringNotes).values({ entryId, note });
    const sha256 = createHash('sha256')
      .update(JSON.stringify([topics, agreed]))
      .digest('hex');
    const body = { entry: entryId, contact: kind, heldOn, corrects, confidential: note !== '', sha256 };
    const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-editor'] });
    return ok({
      value: { entryId },
      events: [
        agreementEvent(corrects ? 'agreement.contact-corrected' : 'agreement.contact-recorded', agreement, body),
      ],
      notices: agreementNotices('contact-recorded', agreement, readers),
    });
  });
}
