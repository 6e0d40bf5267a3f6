import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { letterOpening, type LetterValues } from '#app/calls/letters/call-letters.ts';
import type { Text } from '#app/i18n/text.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { Checkpoint } from '#app/trail/checkpoint.ts';
import type { resultPage } from './result-pages.server.ts';

/** Points: the paragraph, the four rows and the code stay on one page. */
const RECORD_HEIGHT = 330;

export type LetterFacts = {
  readonly page: NonNullable<Awaited<ReturnType<typeof resultPage>>>;
  readonly programmeTitle: Translated;
  /** The code under the letter, and the page that says whether it is ours. */
  readonly check: { readonly code: string; readonly address: string };
  /** The newest there is; null before the first. */
  readonly signed: { readonly checkpoint: Checkpoint; readonly note: string } | null;
};

/** The result page to keep, in the language of `text`, with the newest checkpoint at its foot. Same facts, same bytes. */
export function resultLetter(facts: LetterFacts, text: Text): PdfDocument {
  const { t } = text;
  const { page } = facts;
  const declined = page.application.state === 'declined';
  return {
    language: text.language,
    title: t('awards.result.title'),
    createdAt: page.notifiedAt,
    frame: {
      office: inLanguage(facts.programmeTitle, text.language),
      reference: page.application.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (number, pages) => t('applications.receipt.page', { page: number, pages }),
    },
    blocks: [
      ...openingOf(page, text).map((said): PdfBlock => ({ kind: 'paragraph', text: said })),
      { kind: 'facts', rows: rowsOf(facts, text) },
      ...(page.outcome === 'award' && !declined ? [nextStep(text)] : []),
      ...assessmentBlocks(page, text),
      ...authenticity(facts, text),
      ...stateOfRecord(facts, text),
    ],
  };
}

function rowsOf({ page }: LetterFacts, text: Text) {
  const { t } = text;
  const { reference, requestedMinor, currency } = page.application;
  const awarded = { label: t('awards.amount'), value: text.money(money(page.amountMinor, currency)) };
  return [
    { label: t('common.reference'), value: reference },
    { label: t('applications.receipt.call-title'), value: inLanguage(page.callTitle, text.language) },
    { label: t('common.organisation'), value: page.organisationAlias },
    { label: t('awards.outcome'), value: t(`awards.outcome.${page.outcome}`) },
    ...(page.outcome === 'award' ? [awarded] : []),
    { label: t('awards.requested'), value: text.money(money(requestedMinor, currency)) },
    ...(page.reason === '' ? [] : [{ label: t('common.reason'), value: page.reason }]),
    { label: t('awards.result.told'), value: text.date(page.notifiedAt) },
    ...(page.award?.acceptUntil ? [{ label: t('awards.accept.until'), value: text.date(page.award.acceptUntil) }] : []),
    ...(page.redress ? [{ label: t('redress.until'), value: text.date(page.redress.until) }] : []),
  ];
}

/** What the letter says first: the outcome in the words of the call, or that the award was given up or lapsed. */
export function openingOf(page: LetterFacts['page'], text: Text): readonly string[] {
  if (page.award?.state === 'lapsed') return [text.t('awards.result.lapsed')];
  if (page.application.state === 'declined') return [text.t('applications.status.declined')];
  const { reference, requestedMinor, currency } = page.application;
  const day = (at: LocalDate | null | undefined) => (at ? text.date(at) : '–');
  const values: LetterValues = {
    reference,
    call: inLanguage(page.callTitle, text.language),
    organisation: page.organisationAlias,
    requested: text.money(money(requestedMinor, currency)),
    amount: text.money(money(page.amountMinor, currency)),
    'accept-until': day(page.award?.acceptUntil),
    'complain-until': day(page.redressUntil),
  };
  return letterOpening({ kind: page.outcome, letters: page.letters, values }, text);
}

function nextStep({ t }: Text): PdfBlock {
  return { kind: 'paragraph', text: `${t('awards.result.next')} ${t('common.nav.agreements')}` };
}

type Assessed = Pick<
  LetterFacts['page'],
  'rereadAt' | 'scoreHundredths' | 'highestHundredths' | 'passTotal' | 'criteria' | 'feedback'
>;

/** Points by criterion, and what the readers wrote for the applicant. */
export function assessmentBlocks(page: Assessed, text: Text): readonly PdfBlock[] {
  return [...scores(page, text), ...feedback(page, text)];
}

function scores(page: Assessed, text: Text): readonly PdfBlock[] {
  const { t } = text;
  const total = {
    points: text.number(page.scoreHundredths / 100),
    maximum: text.number(page.highestHundredths / 100),
    needed: text.number(page.passTotal),
  };
  return [
    { kind: 'heading', level: 1, text: t('awards.result.scores') },
    ...(page.rereadAt ? [{ kind: 'paragraph', text: t('awards.result.reread') } as const] : []),
    { kind: 'paragraph', text: t('awards.result.total', total) },
    {
      kind: 'table',
      columns: [
        { heading: t('awards.result.criterion'), share: 3 },
        { heading: t('awards.result.points'), align: 'end' },
        { heading: t('awards.result.most'), align: 'end' },
      ],
      rows: page.criteria.map((criterion) => [
        inLanguage(criterion.title, text.language),
        text.number(criterion.hundredths / 100),
        text.number(criterion.maximum),
      ]),
    },
  ];
}

function feedback(page: Assessed, { t }: Text): readonly PdfBlock[] {
  if (page.feedback.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('awards.result.feedback') },
    ...page.feedback.map((said): PdfBlock => ({ kind: 'paragraph', text: said })),
  ];
}

/** How whoever is shown this letter finds out that it is real, without asking who it is about. */
function authenticity({ page, check }: LetterFacts, { t }: Text): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 1, text: t('awards.letter.check') },
    { kind: 'paragraph', text: t('awards.letter.check.body', { address: check.address }) },
    {
      kind: 'facts',
      rows: [
        { label: t('common.reference'), value: page.application.reference },
        { label: t('verify.code'), value: check.code },
      ],
    },
  ];
}

/** AT-3: a copy of the checkpoint in the hands of who has most to lose. The code is the note itself, with its signature. */
function stateOfRecord({ signed }: LetterFacts, text: Text): readonly PdfBlock[] {
  if (!signed) return [];
  const { t } = text;
  const { origin, size, root, at } = signed.checkpoint;
  return [
    { kind: 'heading', level: 1, text: t('awards.letter.record'), keep: RECORD_HEIGHT },
    { kind: 'paragraph', text: t('awards.letter.record.body') },
    {
      kind: 'facts',
      rows: [
        { label: t('awards.letter.origin'), value: origin },
        { label: t('trail.checkpoints.size'), value: text.number(size) },
        { label: t('awards.letter.root'), value: root.toString('base64') },
        { label: t('trail.checkpoints.at'), value: t('common.date.brussels', { when: text.dateTime(new Date(at)) }) },
      ],
    },
    { kind: 'qr', text: signed.note, alt: t('awards.letter.code') },
  ];
}
