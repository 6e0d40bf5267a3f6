import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { activityNames } from './activities.ts';
import { agreementAnnexes } from './agreement-annexes.ts';
import { clausesOf, type AgreementFacts } from './agreement-clauses.ts';
import type { Agreement } from './agreement-store.server.ts';

/** Points: the paragraph and the boxes under the heading of the signatures. */
const SIGNATURES_HEIGHT = 180;

/** The agreement as it is signed, in the language of `text`. Same facts, same bytes. */
export function agreementDocument(facts: AgreementFacts, text: Text, createdAt: Instant): PdfDocument {
  const { t } = text;
  const { agreement, programme } = facts;
  return {
    language: text.language,
    title: t('agreements.pdf.title'),
    createdAt,
    frame: {
      office: facts.leadName,
      reference: agreement.reference,
      funding: inLanguage(programme.fundingStatement, text.language),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('agreements.pdf.page', { page, pages }),
    },
    blocks: [
      { kind: 'facts', rows: coverRows(facts, text) },
      ...activityFacts(facts, text),
      ...applicationHash(facts, text),
      ...specialConditions(agreement, text),
      heading(t('agreements.pdf.conditions')),
      ...clausesOf(facts, text).flatMap(({ title, body }): PdfBlock[] => [
        subheading(title),
        { kind: 'paragraph', text: body },
      ]),
      ...signatures(facts, text),
      { kind: 'page-break' },
      heading(t('agreements.pdf.annexes')),
      ...agreementAnnexes(facts, text),
    ],
  };
}

/** The same before it is sent: says at its head that it is a draft, so that nobody takes it for the agreement. */
export function agreementPreview(facts: AgreementFacts, text: Text, createdAt: Instant): PdfDocument {
  const whole = agreementDocument(facts, text, createdAt);
  return { ...whole, blocks: [heading(text.t('agreements.pdf.draft')), ...whole.blocks] };
}

function coverRows(facts: AgreementFacts, text: Text) {
  const { t } = text;
  const { agreement, programme, application, granteeName, granteeAlias } = facts;
  const { startsOn, endsOn } = agreement;
  return [
    { label: t('common.reference'), value: agreement.reference },
    { label: t('agreements.pdf.lead'), value: facts.leadName },
    { label: t('agreements.pdf.grantee'), value: granteeName ? `${granteeName} (${granteeAlias})` : granteeAlias },
    { label: t('agreements.pdf.action'), value: inLanguage(programme.title, text.language) },
    { label: t('agreements.pdf.contract'), value: programme.contractReference },
    { label: t('agreements.pdf.application'), value: application.reference },
    { label: t('agreements.pdf.amount'), value: text.money(money(agreement.amountMinor, agreement.currency)) },
    {
      label: t('agreements.period'),
      value: t('common.date.from-to', { from: text.date(startsOn), to: text.date(endsOn) }),
    },
  ];
}

/** I6: what the grant is for, of the programme's list. */
function activityFacts({ agreement, activities }: AgreementFacts, text: Text): readonly PdfBlock[] {
  const names = activityNames(agreement.activities, activities, text.language);
  if (names.length === 0) return [];
  return [heading(text.t('applications.basics.activities')), ...names.map((name) => paragraph(name))];
}

/** Ties the agreement to the application as it was submitted. */
function applicationHash({ application }: AgreementFacts, text: Text): readonly PdfBlock[] {
  if (!application.sha256) return [];
  return [{ kind: 'hash', label: text.t('agreements.pdf.application-hash'), value: application.sha256 }];
}

function specialConditions(agreement: Agreement, text: Text): readonly PdfBlock[] {
  if (agreement.specialConditions === '') return [];
  return [heading(text.t('agreements.home.special')), { kind: 'paragraph', text: agreement.specialConditions }];
}

/** The boxes stay with their heading: nobody signs an empty page. */
function signatures({ leadName, granteeName, granteeAlias }: AgreementFacts, { t }: Text): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 1, text: t('agreements.pdf.signatures'), keep: SIGNATURES_HEIGHT },
    { kind: 'paragraph', text: t('agreements.pdf.electronic') },
    {
      kind: 'signatures',
      boxes: [
        { role: t('agreements.side.grantee'), lines: [granteeName ?? granteeAlias] },
        { role: t('agreements.side.lead'), lines: [leadName] },
      ],
    },
  ];
}

function heading(text: string): PdfBlock {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string): PdfBlock {
  return { kind: 'paragraph', text };
}

function subheading(text: string): PdfBlock {
  return { kind: 'heading', level: 2, text };
}
