import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { BRUSSELS } from '#app/i18n/locales.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import type { Activity } from '#app/programme/programme-store.server.ts';
import { offered, TAXONOMY_LISTS, type TaxonomyEntry } from '#app/programme/taxonomy.ts';
import { shareOf, type CallContent, type CallQuestion } from './call-content.ts';
import type { CallAmounts } from './call-money.ts';
import { columnsOf, columnTitle } from './question-kinds.ts';
import { spoken } from './translated-text.ts';

export type BlankFormFacts = {
  readonly reference: string;
  readonly programme: Translated;
  readonly content: CallContent;
  /** What the programme's lists hold; of them the form prints what the call takes and what is not retired (I6). */
  readonly activities: readonly Pick<Activity, 'code' | 'title' | 'retired'>[];
  readonly entries: readonly TaxonomyEntry[];
  readonly amounts: CallAmounts & { readonly currency: string };
  readonly deadlineAt: Instant;
  readonly deadlineZone: string;
  readonly publishedAt: Instant;
  readonly number: number;
  readonly sha256: string;
};

/**
 * The application form of a call on paper, in the reader's language: to read, to talk about and to prepare answers away
 * from the screen. Same version, same lists, same language, same bytes.
 */
export function blankForm(facts: BlankFormFacts, text: Text): PdfDocument {
  const { t } = text;
  const { content } = facts;
  const say = (said: Translated) => spoken(said, text.language).text;
  return {
    language: text.language,
    title: t('calls.blank.title'),
    createdAt: facts.publishedAt,
    frame: {
      office: inLanguage(facts.programme, text.language),
      reference: facts.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('calls.blank.page', { page, pages }),
    },
    blocks: [
      { kind: 'paragraph', text: say(content.title) },
      { kind: 'facts', rows: factsOf(facts, text) },
      { kind: 'paragraph', text: t('calls.blank.about') },
      ...listBlocks(
        t('calls.view.eligibility'),
        content.eligibility.map((each) => say(each.text)),
      ),
      ...choiceBlocks(facts, { text, say }),
      ...content.sections.flatMap((section) => [
        heading(say(section.title)),
        ...(section.condition ? [paragraph(t('calls.view.condition'))] : []),
        ...section.questions.flatMap((question, index) => questionBlocks(question, index + 1, { text, say })),
      ]),
      heading(t('calls.view.budget')),
      paragraph(t('calls.view.budget.body')),
      ...listBlocks(
        t('common.documents'),
        content.documents.map(({ label, required }) =>
          required ? say(label) : `${say(label)} ${t('ui.field.optional')}`,
        ),
      ),
      ...listBlocks(
        t('calls.view.declarations'),
        content.declarations.map((each) => say(each.text)),
      ),
      heading(t('calls.view.evaluation')),
      criteriaTable(content, { text, say }),
      { kind: 'hash', label: t('calls.call.version', { number: facts.number }), value: facts.sha256 },
    ],
  };
}

type Speaker = { readonly text: Text; readonly say: (said: Translated) => string };

const heading = (words: string): PdfBlock => ({ kind: 'heading', level: 1, text: words });
const paragraph = (words: string): PdfBlock => ({ kind: 'paragraph', text: words });

function listBlocks(title: string, items: readonly string[]): readonly PdfBlock[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }];
}

/** What is chosen from lists: the lot, the activities, and the programme's closed lists. */
function choiceBlocks(facts: BlankFormFacts, { text, say }: Speaker): readonly PdfBlock[] {
  const { t, money } = text;
  const { content, entries } = facts;
  const { currency } = facts.amounts;
  const activities = offered(facts.activities, () => false).filter(({ code }) => content.activities.includes(code));
  return [
    ...listBlocks(
      t('calls.view.lots'),
      (content.lots ?? []).map(({ title, envelopeMinor }) => {
        return `${say(title)} (${money({ minor: BigInt(envelopeMinor), currency })})`;
      }),
    ),
    ...listBlocks(
      t('calls.view.activities'),
      activities.map(({ code, title }) => `${code} ${say(title)}`),
    ),
    ...TAXONOMY_LISTS.flatMap((list) => {
      const title = t(`taxonomy.list.${list}`);
      const known = offered(entries, () => false).filter((entry) => entry.list === list);
      return listBlocks(
        content.taxonomy?.includes(list) ? title : `${title} ${t('ui.field.optional')}`,
        known.map((entry) => say(entry.title)),
      );
    }),
  ];
}

function factsOf({ content, amounts, deadlineAt, deadlineZone }: BlankFormFacts, text: Text) {
  const { t, money } = text;
  const { currency } = amounts;
  return [
    {
      label: t('calls.grant-size'),
      value: t('calls.amount-range', {
        least: money({ minor: amounts.minimumMinor, currency }),
        most: money({ minor: amounts.maximumMinor, currency }),
      }),
    },
    { label: t('calls.duration'), value: t('calls.months', { count: content.durationMonths }) },
    { label: t('common.deadline'), value: t('common.date.brussels', { when: text.dateTime(deadlineAt) }) },
    ...(deadlineZone === BRUSSELS
      ? []
      : [
          {
            label: t('calls.zone'),
            value: t('common.date.elsewhere', { when: text.dateTime(deadlineAt, deadlineZone), zone: deadlineZone }),
          },
        ]),
  ];
}

function questionBlocks(question: CallQuestion, place: number, { text, say }: Speaker): readonly PdfBlock[] {
  const { t, number } = text;
  const columns = columnsOf(question).map((column) => columnTitle(column, text));
  const notes = [
    question.kind === 'text' || question.kind === 'declaration' ? '' : t(`calls.question.kind.${question.kind}`),
    question.required ? '' : t('ui.field.optional'),
    question.maxWords === undefined ? '' : t('ui.words.limit', { words: question.maxWords }),
    question.help ? say(question.help) : '',
    question.example ? `${t('calls.view.example')} ${say(question.example)}` : '',
    question.confidential ? t(`calls.confidential-told.${question.confidential}`) : '',
    question.condition ? t('calls.view.condition') : '',
  ].filter((note) => note !== '');
  return [
    { kind: 'heading', level: 2, text: `${number(place)}. ${say(question.label)}` },
    ...notes.map(paragraph),
    ...(question.choices ? [{ kind: 'list', items: question.choices.map(({ label }) => say(label)) } as const] : []),
    ...(columns.length > 0 ? [{ kind: 'list', items: columns } as const] : []),
  ];
}

function criteriaTable({ criteria }: CallContent, { text, say }: Speaker): PdfBlock {
  const { t, number, percent } = text;
  return {
    kind: 'table',
    columns: [
      { heading: t('calls.criterion'), share: 4 },
      { heading: t('calls.criterion.maximum'), align: 'end' },
      { heading: t('calls.criterion.weight'), align: 'end' },
      { heading: t('calls.criterion.minimum'), align: 'end' },
    ],
    rows: criteria.map((criterion) => [
      say(criterion.title),
      number(criterion.maximum),
      percent(shareOf(criterion, criteria)),
      criterion.minimum === undefined ? t('common.none') : number(criterion.minimum),
    ]),
  };
}
