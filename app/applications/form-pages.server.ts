import type { Reader } from '#db/client.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { askedContent, askedFiles } from '#app/calls/asked-content.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { profileDocumentsOf } from '#app/organisations/documents/profile-document-pages.server.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { chosenEntries, offered, taxonomyKey } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { lastByAnother, sectionOf, type Answer } from './answers.ts';
import { aliasesOf, callHead, ownFrame, type OwnFrame } from './application-pages.server.ts';
import { answerMark, budgetMark } from './application-hash.ts';
import { mayEdit, maySubmit } from './application-policy.ts';
import { answersOf, budgetLinesOf, documentsOf, draftFacts, loadSubmittedContent } from './application-store.server.ts';
import { applicationLimits } from './application-limits.server.ts';
import { budgetProblems, totalsOf } from './budget.ts';
import { certificationView } from './certification/certification-view.server.ts';
import { localRateOf } from './local-rate.server.ts';
import { completenessOf } from './completeness.ts';
import { documentVersions, reusableDocuments } from './reuse/reuse-pages.server.ts';
import { unaskedAnswers } from './unasked-answers.server.ts';
import { openReturn } from './opening/return-store.server.ts';

/**
 * The frame of a page to write on; `editable` false sends readers and latecomers elsewhere, and everybody from the parts
 * of a returned file that were not asked for. `part`: null for a page that shows them all.
 */
async function headOf(reader: Reader, actor: Actor, frame: OwnFrame, part: string | null) {
  const { application } = frame;
  const { id, reference, version, state } = application;
  const open = state === 'draft' || state === 'returned';
  const returned = state === 'returned' ? await openReturn(reader, id) : null;
  // In time or not is the command's question: whoever is a minute late must still see what they wrote.
  const named = state !== 'returned' || (part !== null && returned?.parts.includes(part) === true);
  return {
    id,
    reference,
    version,
    open,
    call: callHead(frame),
    editable: mayEdit(actor, application).allowed && named,
  };
}

export async function basicsPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const { application, content } = frame;
  const known = await activitiesOf(reader, application.programmeId);
  const entries = await taxonomyOf(reader, application.programmeId);
  return {
    ...(await headOf(reader, actor, frame, ':basics')),
    activities: offered(known, ({ code }) => application.activities.includes(code)).filter(({ code }) =>
      content.activities.includes(code),
    ),
    taxonomy: offered(entries, (entry) => application.taxonomy.includes(taxonomyKey(entry))),
    asksTaxonomy: content.taxonomy ?? [],
    languages: content.languages,
    longest: content.durationMonths,
    lots: content.lots ?? [],
    chosen: {
      activities: application.activities,
      taxonomy: application.taxonomy,
      durationMonths: application.durationMonths,
      lot: application.lotCode,
      language: application.language,
    },
    firstSection: content.sections[0]?.code ?? null,
  };
}

const EMPTY_SECTION = {
  section: { code: '', title: {}, place: 0, of: 0 },
  next: null,
  writing: null,
  questions: [],
  attached: [],
};

/** One section of the form with what is saved, by whom and when, and the mark each answer is printed with. */
export async function sectionPage(
  reader: Reader,
  actor: Actor,
  given: { id: ApplicationId; section: string; at: Instant },
) {
  const frame = await ownFrame(reader, actor, given.id);
  const whole = frame && sectionOf(frame.content, given.section);
  if (!frame || !whole) return null;
  const answers = new Map((await answersOf(reader, given.id)).map((answer) => [answer.question, answer]));
  const values = new Map([...answers].map(([code, { value }]) => [code, value]));
  const content = askedContent(frame.content, values);
  const section = sectionOf(content, given.section);
  const head = await headOf(reader, actor, frame, given.section);
  // A section whose condition does not hold (any more) has nothing to write in: its page leads to the application.
  if (!section) return { ...head, editable: false, ...EMPTY_SECTION, language: frame.application.language };
  const aliases = await aliasesOf(
    reader,
    [...answers.values()].map((answer) => answer.savedBy),
  );
  const place = content.sections.indexOf(section);
  return {
    ...head,
    language: frame.application.language,
    section: { code: section.code, title: section.title, place: place + 1, of: content.sections.length },
    next: content.sections[place + 1]?.code ?? null,
    attached: section.questions.some(({ kind }) => kind === 'file') ? await documentsOf(reader, given.id) : [],
    writing: writingNow(section, { answers, aliases, actor, at: given.at }),
    questions: section.questions.map((question) => {
      const answer = answers.get(question.code);
      const criterion = content.criteria.find(({ code }) => code === question.criterion);
      return {
        ...question,
        criterionTitle: criterion?.title ?? null,
        value: answer?.value ?? '',
        mark: answerMark(answer?.revision ?? 0, answer?.value ?? ''),
        saved: answer ? { at: answer.savedAt, alias: aliases.get(answer.savedBy) ?? '' } : null,
      };
    }),
  };
}

/** The soft lock: who else saved in this section a moment ago, by alias; autosave makes that as good as writing. */
function writingNow(
  section: CallContent['sections'][number],
  given: { answers: ReadonlyMap<string, Answer>; aliases: ReadonlyMap<string, string>; actor: Actor; at: Instant },
) {
  const codes = section.questions.map(({ code }) => code);
  const last = lastByAnother([...given.answers.values()], { codes, actor: actorReference(given.actor), at: given.at });
  return last ? { alias: given.aliases.get(last.savedBy) ?? '', at: last.savedAt } : null;
}

export async function budgetPage(reader: Reader, actor: Actor, given: { id: ApplicationId; at: Instant }) {
  const { id } = given;
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const lines = await budgetLinesOf(reader, id);
  const totals = totalsOf(lines);
  const limits = await applicationLimits(reader, frame);
  return {
    ...(await headOf(reader, actor, frame, ':budget')),
    currency: frame.application.currency,
    limits,
    localCurrency: frame.application.localCurrency,
    local: await localRateOf(reader, frame.application, given.at),
    amountBasis: frame.content.amountBasis,
    lines,
    totals,
    mark: budgetMark(lines),
    problems: lines.length === 0 ? [] : budgetProblems(totals, limits),
  };
}

export async function documentsPage(reader: Reader, actor: Actor, given: { id: ApplicationId; at: Instant }) {
  const { id, at } = given;
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const answers = new Map((await answersOf(reader, id)).map(({ question, value }) => [question, value]));
  return {
    ...(await headOf(reader, actor, frame, ':documents')),
    asked: askedFiles(askedContent(frame.content, answers)),
    attached: await documentsOf(reader, id),
    versions: await documentVersions(reader, id),
    reusable: await reusableDocuments(reader, frame.application.organisationId),
    profile: (await profileDocumentsOf(reader, frame.application.organisationId, at)).current,
  };
}

/** Everything that was filled in, on one page, and what is still missing. */
export async function checkPage(reader: Reader, actor: Actor, { id, at }: { id: ApplicationId; at: Instant }) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const { application, call, content } = frame;
  const draft = await draftFacts(reader, { application, call, content });
  const open = application.state === 'draft' || application.state === 'returned';
  const submitted = open ? null : await loadSubmittedContent(reader, id);
  const known = await activitiesOf(reader, application.programmeId);
  return {
    ...(await headOf(reader, actor, frame, null)),
    currency: application.currency,
    language: application.language,
    durationMonths: application.durationMonths,
    lot: content.lots?.find(({ code }) => code === application.lotCode)?.title ?? null,
    activities: known.filter(({ code }) => application.activities.includes(code)),
    taxonomy: chosenEntries(await taxonomyOf(reader, application.programmeId), application.taxonomy),
    sections: draft.content.sections,
    answers: new Map(draft.answers),
    unasked: await unaskedAnswers(reader, { ...application, content, answers: draft.answers }),
    lines: draft.lines,
    totals: totalsOf(draft.lines),
    local: submitted ? submitted.content.local : await localRateOf(reader, application, at),
    asked: askedFiles(draft.content),
    attached: draft.attached,
    declarations: content.declarations,
    missing: completenessOf(draft).missing,
    dueAt: (application.state === 'returned' ? (await openReturn(reader, id))?.dueAt : null) ?? call.deadlineAt,
    certification: await certificationView(reader, { actor, application, draft }),
    maySubmit: maySubmit(actor, application),
  };
}
