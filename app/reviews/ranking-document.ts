import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Column, Row, Table } from '#app/adapters/files/table.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { RankedContent } from './ranked-content.ts';

/** A fixed ranking as a document. Everything it says comes from the content its hash is taken of. */
export type FixedRanking = {
  readonly content: RankedContent;
  readonly sha256: string;
  readonly fixedAt: Instant;
  readonly callTitle: Translated;
  readonly programmeTitle: Translated;
};

type Entry = RankedContent['entries'][number];

/** The list to print, with its check number. Same list, same bytes in the same language. */
export function rankingDocument(ranking: FixedRanking, text: Text): PdfDocument {
  const { t } = text;
  const { content } = ranking;
  return {
    language: text.language,
    title: t('reviews.ranking.title'),
    createdAt: ranking.fixedAt,
    frame: {
      office: inLanguage(ranking.programmeTitle, text.language),
      reference: content.call,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (number, pages) => t('applications.receipt.page', { page: number, pages }),
    },
    blocks: [
      { kind: 'facts', rows: facts(ranking, text) },
      ...content.lots.flatMap(({ code, envelopeMinor }): readonly PdfBlock[] => [
        ...(code === null ? [] : [heading(`${t('reviews.ranking.lot')} ${code}`)]),
        envelope(text, { minor: envelopeMinor, currency: content.currency }),
        entries(
          content.entries.filter((entry) => content.lots.length === 1 || entry.lot === code),
          { text, currency: content.currency },
        ),
      ]),
      { kind: 'hash', label: t('reviews.ranking.hash'), value: ranking.sha256 },
      { kind: 'paragraph', text: t('reviews.document.verify') },
    ],
  };
}

function facts({ content, callTitle, fixedAt }: FixedRanking, text: Text) {
  const { t } = text;
  return [
    { label: t('common.reference'), value: content.call },
    { label: t('reviews.list.call'), value: inLanguage(callTitle, text.language) },
    { label: t('reviews.ranking.fixed'), value: t('common.date.brussels', { when: text.dateTime(fixedAt) }) },
    { label: t('reviews.ranking.count'), value: text.number(content.entries.length) },
    { label: t('reviews.ranking.threshold'), value: text.number(content.passTotal) },
    ...revision(content, text),
  ];
}

/** Of a later version: what it was made for, and the version before it. */
function revision({ revision: made }: RankedContent, text: Text) {
  if (!made) return [];
  const { t } = text;
  return [
    { label: t('rereading.version-label'), value: text.number(made.number) },
    { label: t('common.reason'), value: t('rereading.reason', { reference: made.reread }) },
    { label: t('rereading.previous'), value: made.previous.sha256 },
  ];
}

function heading(words: string): PdfBlock {
  return { kind: 'heading', level: 1, text: words };
}

function envelope(text: Text, given: { minor: string; currency: string }): PdfBlock {
  const value = text.money(money(BigInt(given.minor), given.currency));
  return { kind: 'facts', rows: [{ label: text.t('reviews.ranking.envelope'), value }] };
}

function entries(list: readonly Entry[], { text, currency }: { text: Text; currency: string }): PdfBlock {
  const { t } = text;
  return {
    kind: 'table',
    columns: [
      { heading: t('reviews.ranking.rank'), align: 'end' },
      { heading: t('reviews.list.file'), share: 3 },
      { heading: t('reviews.ranking.score'), align: 'end' },
      { heading: t('common.status'), share: 2 },
      { heading: t('reviews.ranking.requested'), align: 'end', share: 2 },
    ],
    rows: list.map((entry) => [
      text.number(entry.rank),
      entry.reference,
      text.number(entry.scoreHundredths / 100),
      stateOf(entry, text),
      text.money(money(BigInt(entry.requestedMinor), currency)),
    ]),
  };
}

function stateOf(entry: Entry, { t }: Text): string {
  if (!entry.passes) return t('reviews.ranking.below');
  return entry.aboveLine ? t('reviews.ranking.within') : t('reviews.ranking.beyond');
}

/** The same list as a table for CSV, one column per criterion of the grid. Scores in points. */
export function rankingTable({ content }: Pick<FixedRanking, 'content'>): Table {
  const decimal = (key: string): Column => ({ key, heading: key, kind: 'decimal' });
  const plain = (key: string, kind: Column['kind'] = 'text'): Column => ({ key, heading: key, kind });
  return {
    name: 'ranking',
    columns: [
      plain('rank', 'integer'),
      plain('application_id'),
      plain('lot'),
      decimal('score'),
      plain('passes'),
      plain('above_line'),
      plain('basis'),
      ...content.criteria.map((criterion) => decimal(`mean_${criterion.code}`)),
      plain('requested', 'amount'),
      plain('currency'),
    ],
    rows: content.entries.map((entry) => rowOf(content, entry)),
  };
}

function rowOf(content: RankedContent, entry: Entry): Row {
  const points = (hundredths: number | undefined) => (hundredths === undefined ? null : pointsText(hundredths));
  return [
    entry.rank,
    entry.reference,
    entry.lot,
    pointsText(entry.scoreHundredths),
    entry.passes ? 'Y' : 'N',
    entry.aboveLine ? 'Y' : 'N',
    entry.basis,
    ...content.criteria.map((criterion) => points(entry.byCriterion[criterion.code])),
    money(BigInt(entry.requestedMinor), content.currency),
    content.currency,
  ];
}

/** `7350` hundredths are `73.50` points. */
function pointsText(hundredths: number): string {
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
