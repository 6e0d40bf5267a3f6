import type { AgreementFacts } from '#app/agreements/agreement-clauses.ts';
import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import type { Money } from '#app/kernel/money.ts';

/** The agreement's clause on recovery: paid back within 45 days of the request, or set off. */
export const DEBIT_NOTE_DAYS = 45;

export type OwedAmount = {
  readonly reference: string;
  readonly kind: string;
  readonly amount: Money;
};

const KINDS = ['disallowance', 'unspent', 'irregularity'] as const;

/** The debit note: who owes what to whom, why, until when, and how it can be contested. Same facts, same bytes. */
export function debitNoteDocument(
  facts: AgreementFacts,
  owed: OwedAmount & { readonly dueOn: LocalDate },
  { text, createdAt }: { text: Text; createdAt: Instant },
): PdfDocument {
  const { t } = text;
  const { programme, leadName, agreement, granteeName, granteeAlias } = facts;
  const kind = KINDS.find((each) => each === owed.kind) ?? 'irregularity';
  return {
    language: text.language,
    title: t('recovery.note.title'),
    createdAt,
    frame: {
      office: leadName,
      reference: owed.reference,
      funding: inLanguage(programme.fundingStatement, text.language),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('agreements.pdf.page', { page, pages }),
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('common.reference'), value: owed.reference },
          { label: t('agreements.pdf.lead'), value: leadName },
          {
            label: t('agreements.pdf.grantee'),
            value: granteeName ? `${granteeName} (${granteeAlias})` : granteeAlias,
          },
          { label: t('amendments.pdf.agreement'), value: agreement.reference },
          { label: t('disbursements.recoveries.kind'), value: t(`recovery.kind.${kind}`) },
          { label: t('common.amount'), value: text.money(owed.amount) },
          { label: t('recovery.note.due'), value: text.date(owed.dueOn) },
        ],
      },
      {
        kind: 'paragraph',
        text: t('recovery.note.text', { amount: text.money(owed.amount), day: text.date(owed.dueOn) }),
      },
      { kind: 'paragraph', text: t('recovery.note.contest') },
    ],
  };
}
