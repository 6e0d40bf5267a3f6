import type { PdfBlock } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import type { AgreementFacts } from './agreement-clauses.ts';
import { brokenDown, lineText } from './budget-line-text.ts';
import { planReports } from './instalment-plan.ts';

/** Points: the head and three rows of a table. */
const ROWS_HEIGHT = 80;

/** The tables at the end of an agreement: budget, instalments, reports, and what payments wait for. */
export function agreementAnnexes(facts: AgreementFacts, text: Text): readonly PdfBlock[] {
  const { t } = text;
  return [
    tableHeading(t('agreements.home.budget')),
    budgetTable(facts, text),
    tableHeading(t('agreements.instalments')),
    instalmentTable(facts, text),
    tableHeading(t('agreements.reports')),
    reportTable(facts, text),
    ...conditionTable(facts, text),
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

function tableHeading(text: string): PdfBlock {
  return { kind: 'heading', level: 2, text, keep: ROWS_HEIGHT };
}
