import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationVersions } from '#db/schema/applications.ts';
import { applicationReturns } from '#db/schema/eligibility.ts';
import { askedFiles } from '#app/calls/asked-content.ts';
import { readableSections } from '#app/calls/confidentiality.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { staffMay } from '#app/people/access.ts';
import { cleanOf } from '../application-store.server.ts';
import { applicationContent } from '../application-content.ts';
import { aliasesOf } from '../application-pages.server.ts';
import { deskFrame, readerOf } from '../desk-pages.server.ts';
import { latestAssessment } from './assessment-store.server.ts';
import { checklistOf } from './checklist.ts';
import { choiceNames } from '../choice-names.server.ts';
import { compareVersions } from './compare-versions.ts';
import { partsOf } from './return.ts';
import { isPending, mayLook } from './second-look.ts';

/** The checklists of one file, to be answered. Null where the office may not read it (AZ-2). */
export async function eligibilityPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await deskFrame(reader, actor, id);
  if (!frame) return null;
  const { application, call, version } = frame;
  return {
    id,
    reference: application.reference,
    version: application.version,
    state: application.state,
    pending: isPending(await latestAssessment(reader, id)),
    checklist: checklistOf(call),
    asked: askedFiles(call),
    documents: version.content.documents,
    clean: await cleanOf(reader, version.content.documents),
  };
}

/** A proposed refusal as the second person reads it: every line not met with its reason and evidence. */
export async function secondLookPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await deskFrame(reader, actor, id);
  if (!frame || !staffMay(actor, 'eligibility.confirm', frame.application.programmeId)) return null;
  const assessment = await latestAssessment(reader, id);
  if (!assessment || frame.application.state !== 'submitted' || !isPending(assessment)) return null;
  const aliases = await aliasesOf(reader, [assessment.assessedBy]);
  const lines = checklistOf(frame.call).flatMap((line) => {
    const answer = assessment.answers.find(({ code }) => code === line.code);
    return answer ? [{ ...line, result: answer.result, reason: answer.reason, evidence: answer.evidence }] : [];
  });
  return {
    id,
    reference: frame.application.reference,
    version: frame.application.version,
    proposedBy: aliases.get(assessment.assessedBy) ?? '',
    proposedAt: assessment.assessedAt,
    lines,
    asked: askedFiles(frame.call),
    documents: frame.version.content.documents,
    clean: await cleanOf(reader, frame.version.content.documents),
    verdict: mayLook(actor, assessment),
  };
}

/** What of a file can be given back for clarification; null unless the office may do so now. */
export async function returnPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await deskFrame(reader, actor, id);
  if (!frame || !staffMay(actor, 'eligibility.decide', frame.application.programmeId)) return null;
  const { application, call } = frame;
  if (application.state !== 'submitted' || isPending(await latestAssessment(reader, id))) return null;
  const facts = await callFacts(reader, application.callId);
  return {
    id,
    reference: application.reference,
    version: application.version,
    zone: facts?.deadlineZone ?? 'UTC',
    language: application.language,
    parts: partsOf(call).map((part) => ({
      part,
      title: call.sections.find(({ code }) => code === part)?.title ?? null,
    })),
  };
}

/** What changed from the version before to the version in force; null where there is one version only. */
export async function versionsPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await deskFrame(reader, actor, id);
  if (!frame) return null;
  const { number, content, submittedAt } = applicationVersions;
  const rows = await reader
    .select({ number, content, submittedAt })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, id))
    .orderBy(desc(number))
    .limit(2);
  const [later, earlier] = rows.map((row) => ({ ...row, content: applicationContent.parse(row.content) }));
  if (!later || !earlier) return null;
  const asked = [...later.content.answers, ...earlier.content.answers].map(({ question }) => question);
  const sections = readableSections(frame.call, { reader: readerOf(actor), asked });
  const ended = await lastReturn(reader, id, earlier.number);
  return {
    id,
    reference: frame.application.reference,
    currency: later.content.currency,
    language: later.content.language,
    earlier: { number: earlier.number, submittedAt: earlier.submittedAt },
    later: { number: later.number, submittedAt: later.submittedAt },
    asked: ended,
    sections,
    documents: askedFiles(frame.call),
    names: await choiceNames(reader, frame.application.programmeId, frame.call),
    changes: compareVersions(earlier.content, later.content, sections),
  };
}

/** What the office had asked of that version. */
async function lastReturn(reader: Reader, applicationId: string, versionNumber: number) {
  const { message, parts, number } = applicationReturns;
  const [row] = await reader
    .select({ message, parts })
    .from(applicationReturns)
    .where(
      and(eq(applicationReturns.applicationId, applicationId), eq(applicationReturns.versionNumber, versionNumber)),
    )
    .orderBy(desc(number))
    .limit(1);
  return row ?? null;
}
