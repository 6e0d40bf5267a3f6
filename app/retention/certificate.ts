import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { DISPOSAL_COUNTS, type DisposalCounts, type DisposalItem } from './disposal.ts';

export type CertificateFacts = {
  readonly reference: string;
  readonly programme: { readonly title: Translated; readonly contractReference: string };
  readonly digest: string;
  readonly items: readonly DisposalItem[];
  readonly counts: DisposalCounts;
  readonly approvals: readonly { readonly alias: string; readonly at: Instant }[];
  readonly carriedOutAt: Instant;
  readonly certifiedAt: Instant;
};

/** The certificate of a disposal: what went, why it could, who approved it, what stays. Same facts, same bytes; no name of a third party. */
export function certificateDocument(facts: CertificateFacts, text: Text): PdfDocument {
  const { t } = text;
  return {
    language: text.language,
    title: t('retention.certificate.title'),
    createdAt: facts.certifiedAt,
    frame: {
      office: inLanguage(facts.programme.title, text.language),
      reference: facts.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('retention.certificate.page', { page, pages }),
    },
    blocks: [
      { kind: 'paragraph', text: t('retention.certificate.intro') },
      { kind: 'facts', rows: rowsOf(facts, text) },
      { kind: 'heading', level: 1, text: t('retention.certificate.gone') },
      {
        kind: 'facts',
        rows: DISPOSAL_COUNTS.map((name) => ({
          label: t(`retention.count.${name}`),
          value: text.number(facts.counts[name]),
        })),
      },
      ...(facts.counts.identities > 0 ? [{ kind: 'paragraph', text: t('retention.certificate.how') } as const] : []),
      { kind: 'paragraph', text: t('retention.certificate.backups') },
      { kind: 'heading', level: 1, text: t('retention.certificate.stays') },
      { kind: 'paragraph', text: t('retention.certificate.stays.body') },
      { kind: 'hash', label: t('retention.certificate.digest'), value: facts.digest },
      listOf(facts, text),
      signatures(facts, text),
    ],
  };
}

function rowsOf(facts: CertificateFacts, text: Text) {
  const { t } = text;
  return [
    { label: t('common.reference'), value: facts.reference },
    { label: t('retention.certificate.contract'), value: facts.programme.contractReference },
    { label: t('retention.disposal.carried-out'), value: text.dateTime(facts.carriedOutAt) },
    { label: t('retention.disposal.certified'), value: text.dateTime(facts.certifiedAt) },
  ];
}

function listOf({ items }: CertificateFacts, text: Text): PdfBlock {
  const { t } = text;
  return {
    kind: 'table',
    columns: [
      { heading: t('common.reference'), share: 2 },
      { heading: t('retention.class'), share: 2 },
      { heading: t('retention.ends'), share: 1 },
    ],
    rows: items.map((item) => [item.reference, t(`retention.class.${item.class}`), text.date(item.endsOn)]),
  };
}

function signatures({ approvals }: CertificateFacts, text: Text): PdfBlock {
  return {
    kind: 'signatures',
    boxes: approvals.map(({ alias, at }) => ({
      role: text.t('retention.custodian'),
      lines: [alias, text.dateTime(at)],
    })),
  };
}
