import { cellText, type Row } from '#app/adapters/files/table.ts';
import type { PdfBlock, PdfColumn, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { tableColumns, type ExportFacts } from '../downloads/download.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import { headingOf, type ColumnKey } from '../downloads/headings.ts';
import { EVALUATION, PRINTED, REASONS, type EvaluationCode } from './evaluation-parts.ts';

export type PrintedRegister = {
  /** The cells of their own columns, of as many as are printed. */
  readonly rows: readonly Row[];
  readonly count: number;
};

export type EvaluationFacts = {
  readonly call: {
    readonly reference: string;
    readonly title: Translated;
    /** Lots of the call, empty where it has none: the registers say their codes. */
    readonly lots: readonly { readonly code: string; readonly title: Translated }[];
  };
  readonly programmeTitle: Translated;
  readonly registers: Readonly<Record<EvaluationCode, PrintedRegister>>;
  /** What is kept beside this report, with the SHA-256 it was frozen under. */
  readonly annexes: readonly { readonly label: string; readonly sha256: string }[];
};

/** The evaluation report in the language of `text`: the registers of the selection, printed. */
export function evaluationDocument(facts: EvaluationFacts, about: ExportFacts, text: Text): PdfDocument {
  const { t } = text;
  return {
    language: text.language,
    title: t('evaluation.title'),
    createdAt: about.generatedAt,
    frame: {
      office: inLanguage(facts.programmeTitle, text.language),
      reference: facts.call.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('applications.receipt.page', { page, pages }),
    },
    blocks: [
      { kind: 'paragraph', text: inLanguage(facts.call.title, text.language) },
      { kind: 'paragraph', text: t('evaluation.about') },
      {
        kind: 'facts',
        rows: [
          { label: headingOf('action_ref', text), value: about.actionReference },
          { label: headingOf('export_id', text), value: about.exportId },
          { label: headingOf('generated_at', text), value: minute(about.generatedAt.toISOString()) },
          { label: headingOf('generated_by', text), value: about.generatedBy },
          ...EVALUATION.map((code) => ({
            label: t(`assurance.download.${code}.title`),
            value: text.number(facts.registers[code].count),
          })),
        ],
      },
      ...EVALUATION.flatMap((code) => registerBlocks(code, withTitles(facts, code, text), text)),
      { kind: 'heading', level: 1, text: t('evaluation.annexes') },
      ...facts.annexes.map(({ label, sha256 }): PdfBlock => ({ kind: 'hash', label, value: sha256 })),
    ],
  };
}

/** A printed register says what a lot is called, where the register of record says its code. */
function withTitles({ call, registers }: EvaluationFacts, code: EvaluationCode, text: Text): PrintedRegister {
  const titles = new Map(call.lots.map((lot) => [lot.code, inLanguage(lot.title, text.language)]));
  const { rows, count } = registers[code];
  const place = placeOf(code, 'lot');
  const named = (row: Row): Row => {
    const lot = row[place];
    const title = typeof lot === 'string' ? titles.get(lot) : undefined;
    return title === undefined ? row : row.with(place, title);
  };
  return { rows: rows.map(named), count };
}

function registerBlocks(code: EvaluationCode, { rows, count }: PrintedRegister, text: Text): readonly PdfBlock[] {
  const { t } = text;
  const heading: PdfBlock = { kind: 'heading', level: 1, text: t(`assurance.download.${code}.title`) };
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: t('evaluation.none') }];
  const left = count - rows.length;
  return [
    heading,
    {
      kind: 'table',
      columns: PRINTED[code].map((key) => columnOf(code, key, text)),
      rows: rows.map((row) => PRINTED[code].map((key) => printed(code, row, key))),
    },
    ...(left > 0 ? [{ kind: 'paragraph', text: t('evaluation.left', { count: left }) } as const] : []),
    ...reasons(code, rows, text),
  ];
}

function reasons(code: EvaluationCode, rows: readonly Row[], text: Text): readonly PdfBlock[] {
  const about = REASONS[code];
  if (!about) return [];
  return rows.flatMap((row) =>
    about.texts.flatMap((key): PdfBlock[] => {
      const said = printed(code, row, key);
      if (said === '') return [];
      return [{ kind: 'paragraph', text: `${printed(code, row, about.of)} – ${headingOf(key, text)}: ${said}` }];
    }),
  );
}

/** References want room, figures stand at the right. */
function columnOf(code: EvaluationCode, key: ColumnKey, text: Text): PdfColumn {
  const column = tableColumns(DOWNLOADS[code]).find((each) => each.key === key);
  const figure = column !== undefined && ['amount', 'integer', 'decimal'].includes(column.kind);
  const share = WIDE[key];
  return { heading: headingOf(key, text), ...(share ? { share } : {}), ...(figure ? { align: 'end' } : {}) };
}

const WIDE: Readonly<Partial<Record<ColumnKey, number>>> = {
  application_id: 2,
  lot: 2,
  coi_target_application: 2,
  subject_id: 3,
};

/** `2026-11-29 12:00`, in UTC as the headings say. */
function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function placeOf(code: EvaluationCode, key: ColumnKey): number {
  return DOWNLOADS[code].columns.findIndex((column) => column.key === key);
}

/** A cell as the registers write it; hashes by their beginning, instants by day and minute. */
function printed(code: EvaluationCode, row: Row, key: ColumnKey): string {
  const place = placeOf(code, key);
  const column = tableColumns(DOWNLOADS[code])[place];
  const value = row[place];
  if (!column || value === undefined || value === null) return '';
  const written = cellText(column, value);
  if (column.kind === 'instant') return minute(written);
  return /^[0-9a-f]{64}$/.test(written) ? written.slice(0, 12) : written;
}
