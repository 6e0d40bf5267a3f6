import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { letterOpening, type CallLetters } from '#app/calls/letters/call-letters.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import type { ChecklistLine } from './checklist.ts';
import { lineText } from './line-text.ts';

export type IneligibleFacts = {
  readonly reference: string;
  readonly call: { readonly reference: string; readonly title: Translated; readonly letters: CallLetters | undefined };
  /** `ORG-0007`: no letter carries a name. */
  readonly organisationAlias: string;
  readonly programmeTitle: Translated;
  readonly decidedAt: Date;
  /** Last day to complain of it, `2026-12-09`. */
  readonly redressUntil: string | null;
  /** The version that was read, and its number on the receipt. */
  readonly version: { readonly number: number; readonly sha256: string };
  readonly grounds: readonly (ChecklistLine & { readonly reason: string })[];
};

function openingOf(facts: IneligibleFacts, text: Text): readonly string[] {
  const values = {
    reference: facts.reference,
    call: inLanguage(facts.call.title, text.language),
    organisation: facts.organisationAlias,
    'complain-until': facts.redressUntil ? text.date(facts.redressUntil) : '–',
  };
  return letterOpening({ kind: 'ineligible', letters: facts.call.letters, values }, text);
}

/** Why an application is not eligible, to keep, in the language of `text`. Same facts, same bytes. */
export function ineligibleLetter(facts: IneligibleFacts, text: Text): PdfDocument {
  const { t } = text;
  return {
    language: text.language,
    title: t('applications.ineligible.title'),
    createdAt: facts.decidedAt,
    frame: {
      office: inLanguage(facts.programmeTitle, text.language),
      reference: facts.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('applications.receipt.page', { page, pages }),
    },
    blocks: [
      ...openingOf(facts, text).map((said) => ({ kind: 'paragraph', text: said }) as const),
      {
        kind: 'facts',
        rows: [
          { label: t('common.reference'), value: facts.reference },
          { label: t('applications.receipt.call'), value: facts.call.reference },
          { label: t('applications.receipt.call-title'), value: inLanguage(facts.call.title, text.language) },
          { label: t('common.organisation'), value: facts.organisationAlias },
          { label: t('applications.receipt.version'), value: text.number(facts.version.number) },
          { label: t('applications.ineligible.decided'), value: text.date(facts.decidedAt) },
          ...(facts.redressUntil ? [{ label: t('redress.until'), value: text.date(facts.redressUntil) }] : []),
        ],
      },
      { kind: 'heading', level: 1, text: t('applications.ineligible.grounds') },
      {
        kind: 'table',
        columns: [{ heading: t('applications.ineligible.line') }, { heading: t('common.reason') }],
        rows: facts.grounds.map(({ reason, ...line }) => [lineText(line, text), reason]),
      },
      { kind: 'heading', level: 1, text: t('applications.ineligible.how') },
      { kind: 'paragraph', text: t('applications.ineligible.how.body') },
      ...(facts.redressUntil
        ? [
            { kind: 'heading', level: 1, text: t('redress.own.title') } as const,
            { kind: 'paragraph', text: t('redress.own.lede') } as const,
          ]
        : []),
      { kind: 'hash', label: t('applications.receipt.hash'), value: facts.version.sha256 },
    ],
  };
}
