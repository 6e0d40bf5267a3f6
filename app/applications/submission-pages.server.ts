import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { money } from '#app/kernel/money.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { callHead, ownFrame } from './application-pages.server.ts';
import { mayWithdraw } from './application-policy.ts';
import { loadSubmittedContent } from './application-store.server.ts';
import { expectedFor } from './expected.ts';
import type { ReceiptFacts } from './receipt.ts';

/** The confirmation: the same today and in a year. Null for a foreign application and for one never submitted. */
export async function submissionPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await ownFrame(reader, actor, id);
  const version = frame && (await loadSubmittedContent(reader, id));
  if (!frame || !version) return null;
  const { content, sha256, submittedAt } = version;
  return {
    id,
    reference: frame.application.reference,
    call: callHead(frame),
    expected:
      frame.call.intake === 'deadline'
        ? expectedFor('submitted', { ...frame.call, timetable: frame.content.timetable }, submittedAt)
        : null,
    requested: money(BigInt(content.totals.requestedMinor), content.currency),
    sha256,
    submittedAt,
  };
}

/** What the receipt says. Alias only (I37). */
export async function receiptFacts(reader: Reader, actor: Actor, id: ApplicationId): Promise<ReceiptFacts | null> {
  const frame = await ownFrame(reader, actor, id);
  const version = frame && (await loadSubmittedContent(reader, id));
  if (!frame || !version) return null;
  const organisation = await organisationFacts(reader, frame.application.organisationId);
  const programme = await programmeFacts(reader, frame.application.programmeId);
  if (!organisation || !programme) throw new Error('an application without organisation or programme');
  return {
    content: version.content,
    sha256: version.sha256,
    submittedAt: version.submittedAt,
    call: callHead(frame),
    organisationAlias: organisation.alias,
    programmeTitle: programme.title,
  };
}

export async function withdrawalPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const { reference, version, submittedAt } = frame.application;
  return { id, reference, version, submitted: submittedAt !== null, verdict: mayWithdraw(actor, frame.application) };
}
