import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { activityNames } from './activities.ts';
import { brokenDown, lineText } from './budget-line-text.ts';
import { clausesOf, type AgreementFacts } from './agreement-clauses.ts';
import type { Agreement } from './agreement-store.server.ts';
import { planReports } from './instalment-plan.ts';

/** Points: the paragraph and the boxes under the heading of the signatures; the head and three rows of a table. */
const SIGNATURES_HEIGHT = 180;
const ROWS_HEIGHT = 80;

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
      tableHeading(t('agreements.home.budget')),
      budgetTable(facts, text),
      tableHeading(t('agreements.instalments')),
      instalmentTable(facts, text),
      tableHeading(t('agreements.reports')),
      reportTable(facts, text),
      ...conditionTable(facts, text),
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

/** Headings with their lines below them; a heading that is not broken down stands alone. */
function budgetTable({ agreement, headings, lines }: AgreementFacts, text: Text): PdfBlock {
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, agreement.currency));
  return {
    kind: 'table',
    columns: [
      { heading: t('agreements.budget.heading-and-lines'), share: 3 },
      { heading: t('agreements.budget.line-amount'), share: 1.5, align: 'end' },
      { heading: t('common.amount'), share: 1.5, align: 'end' },
    ],
    rows: headings.flatMap(({ heading: code, amountMinor }) => [
      [t(`heading.${code}`), '', write(amountMinor)],
      ...brokenDown(lines.filter((line) => line.heading === code)).map((line) => [
        lineText(line, text),
        write(line.amountMinor),
        '',
      ]),
    ]),
    totals: [t('common.total'), '', write(agreement.amountMinor)],
  };
}

function instalmentTable({ agreement, instalments }: AgreementFacts, text: Text): PdfBlock {
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, agreement.currency));
  return {
    kind: 'table',
    columns: [
      { heading: t('agreements.instalments'), share: 1.3 },
      { heading: t('agreements.instalment.kind'), share: 1.7 },
      { heading: t('agreements.instalment.expected'), share: 1.5 },
      { heading: t('common.amount'), share: 1.5, align: 'end' },
    ],
    rows: instalments.map((each) => [
      t('agreements.instalment', { number: each.number }),
      t(`agreements.instalment.kind.${each.kind}`),
      text.date(each.expectedOn),
      write(each.amountMinor),
    ]),
    totals: [t('common.total'), '', '', write(agreement.amountMinor)],
  };
}

function reportTable({ agreement, instalments }: AgreementFacts, text: Text): PdfBlock {
  const { t } = text;
  const { startsOn, endsOn } = agreement;
  return {
    kind: 'table',
    columns: [
      { heading: t('agreements.reports'), share: 2 },
      { heading: t('agreements.report.covers'), share: 2.5 },
      { heading: t('agreements.report.due'), share: 1.5 },
    ],
    rows: planReports({ startsOn, endsOn, instalments }).map((each) => [
      `${each.number}. ${t(`agreements.report.kind.${each.kind}`)}`,
      t('common.date.from-to', { from: text.date(each.periodFrom), to: text.date(each.periodTo) }),
      text.date(each.dueOn),
    ]),
  };
}

/** I20: what payments wait for, where anything does. */
function conditionTable({ conditions }: AgreementFacts, text: Text): readonly PdfBlock[] {
  const { t } = text;
  if (conditions.length === 0) return [];
  const columns = [
    { heading: t('milestones.condition'), share: 2.5 },
    { heading: t('milestones.proof'), share: 2.5 },
    { heading: t('milestones.instalment'), share: 1.4 },
  ];
  const rows = conditions.map(({ condition, proof, instalment }) => {
    return [condition, proof, t('agreements.instalment', { number: instalment })];
  });
  return [tableHeading(t('agreements.pdf.payment-conditions')), { kind: 'table', columns, rows }];
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

function tableHeading(text: string): PdfBlock {
  return { kind: 'heading', level: 2, text, keep: ROWS_HEIGHT };
}
