import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { BRUSSELS } from '#app/i18n/locales.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { ApplicationContent } from './application-content.ts';

export type ReceiptFacts = {
  readonly content: ApplicationContent;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly call: { readonly reference: string; readonly title: Translated; readonly deadlineZone: string };
  /** `ORG-0007`: no receipt carries a name. */
  readonly organisationAlias: string;
  readonly programmeTitle: Translated;
};

/** The receipt of a submission, in the language of `text`. Same facts, same bytes. */
export function receiptDocument(facts: ReceiptFacts, text: Text): PdfDocument {
  const { t } = text;
  return {
    language: text.language,
    title: t('applications.receipt.title'),
    createdAt: facts.submittedAt,
    frame: {
      office: inLanguage(facts.programmeTitle, text.language),
      reference: facts.content.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('applications.receipt.page', { page, pages }),
    },
    blocks: [
      { kind: 'paragraph', text: t('applications.receipt.intro') },
      { kind: 'facts', rows: rowsOf(facts, text) },
      { kind: 'heading', level: 1, text: t('applications.receipt.proof') },
      { kind: 'paragraph', text: t('applications.receipt.proof.body') },
      { kind: 'hash', label: t('applications.receipt.hash'), value: facts.sha256 },
      ...documentBlocks(facts, text),
      { kind: 'heading', level: 1, text: t('common.next-step') },
      {
        kind: 'list',
        items: [t('applications.next.check'), t('applications.next.review'), t('applications.next.decision')],
      },
    ],
  };
}

function rowsOf(facts: ReceiptFacts, text: Text) {
  const { t } = text;
  const { content, call, submittedAt } = facts;
  const requested = money(BigInt(content.totals.requestedMinor), content.currency);
  const elsewhere = call.deadlineZone !== BRUSSELS;
  return [
    { label: t('common.reference'), value: content.reference },
    { label: t('applications.receipt.call'), value: call.reference },
    { label: t('applications.receipt.call-title'), value: inLanguage(call.title, text.language) },
    { label: t('common.organisation'), value: facts.organisationAlias },
    {
      label: t('applications.receipt.received'),
      value: t('common.date.brussels', { when: text.dateTime(submittedAt) }),
    },
    ...(elsewhere
      ? [
          {
            label: t('applications.receipt.received-there'),
            value: t('common.date.elsewhere', {
              when: text.dateTime(submittedAt, call.deadlineZone),
              zone: call.deadlineZone,
            }),
          },
        ]
      : []),
    { label: t('applications.receipt.requested'), value: text.money(requested) },
    { label: t('applications.basics.duration'), value: t('applications.months', { count: content.durationMonths }) },
    ...(content.certification
      ? [
          {
            label: t('certification.certified'),
            value: t('common.date.brussels', { when: text.dateTime(new Date(content.certification.at)) }),
          },
        ]
      : []),
    { label: t('applications.receipt.version'), value: text.number(content.number) },
  ];
}

function documentBlocks({ content }: ReceiptFacts, text: Text): readonly PdfBlock[] {
  if (content.documents.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: text.t('common.documents') },
    ...content.documents.map((document): PdfBlock => ({
      kind: 'hash',
      label: document.reference,
      value: document.sha256,
    })),
  ];
}
