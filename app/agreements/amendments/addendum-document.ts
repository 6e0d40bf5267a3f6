import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { activityNames } from '../activities.ts';
import type { AgreementFacts } from '../agreement-clauses.ts';
import type { Effect } from './amendment-effect.ts';
import type { AmendmentKind, Standing } from './amendment.ts';
import { lineTable } from './line-table.ts';

/** Points: the boxes under the heading of the signatures; the head and three rows of a table. */
const SIGNATURES_HEIGHT = 180;
const ROWS_HEIGHT = 80;

type Change = {
  readonly amendment: { readonly reference: string; readonly kind: AmendmentKind; readonly reason: string };
  readonly effect: Effect;
  readonly stood: Standing;
};

/** The addendum as both sides sign it: what changes, from what to what, and that all else stays. Same facts, same bytes. */
export function addendumDocument(
  facts: AgreementFacts,
  change: Change,
  { text, createdAt }: { text: Text; createdAt: Instant },
): PdfDocument {
  const { t } = text;
  const { programme, leadName } = facts;
  return {
    language: text.language,
    title: t('amendments.pdf.title'),
    createdAt,
    frame: {
      office: leadName,
      reference: change.amendment.reference,
      funding: inLanguage(programme.fundingStatement, text.language),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('agreements.pdf.page', { page, pages }),
    },
    blocks: [
      { kind: 'facts', rows: coverRows(facts, change, text) },
      { kind: 'heading', level: 1, text: t('amendments.reason') },
      { kind: 'paragraph', text: change.amendment.reason },
      { kind: 'heading', level: 1, text: t('amendments.pdf.changes') },
      ...changedFacts(change, text),
      ...changedActivities(facts, change, text),
      ...headingTable(change, text),
      ...lineTable(change.stood, change.effect, text),
      ...instalmentTable(change, text),
      ...reportTable(change, text),
      { kind: 'paragraph', text: t('amendments.pdf.rest') },
      ...signatures(facts, text),
    ],
  };
}

function coverRows(facts: AgreementFacts, { amendment }: Change, { t }: Text) {
  const { agreement, granteeName, granteeAlias, leadName } = facts;
  return [
    { label: t('common.reference'), value: amendment.reference },
    { label: t('amendments.pdf.agreement'), value: agreement.reference },
    { label: t('amendments.kind'), value: t(`amendment.kind.${amendment.kind}`) },
    { label: t('agreements.pdf.lead'), value: leadName },
    { label: t('agreements.pdf.grantee'), value: granteeName ? `${granteeName} (${granteeAlias})` : granteeAlias },
  ];
}

function changedFacts({ effect, stood }: Change, text: Text): readonly PdfBlock[] {
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, stood.currency));
  const fromTo = (from: string, to: string) => t('amendments.from-to', { from, to });
  const rows = [
    ...(effect.amountMinor === undefined
      ? []
      : [{ label: t('agreements.pdf.amount'), value: fromTo(write(stood.amountMinor), write(effect.amountMinor)) }]),
    ...(effect.endsOn === undefined
      ? []
      : [{ label: t('agreements.plan.ends'), value: fromTo(text.date(stood.endsOn), text.date(effect.endsOn)) }]),
  ];
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

function changedActivities({ activities }: AgreementFacts, { effect, stood }: Change, text: Text): readonly PdfBlock[] {
  if (!effect.activities) return [];
  const listed = (title: string, codes: readonly string[]): readonly PdfBlock[] => [
    { kind: 'heading', level: 2, text: title },
    ...activityNames(codes, activities, text.language).map((name) => ({ kind: 'paragraph', text: name }) as const),
  ];
  return [
    ...listed(text.t('amendments.activities-before'), stood.activities),
    ...listed(text.t('amendments.activities-after'), effect.activities),
  ];
}

function headingTable({ effect, stood }: Change, text: Text): readonly PdfBlock[] {
  if (!effect.headings) return [];
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, stood.currency));
  const before = (heading: string) => stood.headings.find((each) => each.heading === heading);
  const table: PdfBlock = {
    kind: 'table',
    columns: [
      { heading: t('agreements.home.heading'), share: 2 },
      { heading: t('amendments.signed'), share: 1.4, align: 'end' },
      { heading: t('amendments.before'), share: 1.4, align: 'end' },
      { heading: t('amendments.after'), share: 1.4, align: 'end' },
    ],
    rows: effect.headings.map(({ heading, amountMinor }) => [
      t(`heading.${heading}`),
      write(before(heading)?.signedMinor ?? 0n),
      write(before(heading)?.amountMinor ?? 0n),
      write(amountMinor),
    ]),
    totals: [t('common.total'), '', write(stood.amountMinor), write(effect.amountMinor ?? stood.amountMinor)],
  };
  return [tableHeading(t('agreements.home.budget')), table];
}

function instalmentTable({ effect, stood }: Change, text: Text): readonly PdfBlock[] {
  if (!effect.instalments?.length) return [];
  const { t } = text;
  const table: PdfBlock = {
    kind: 'table',
    columns: [
      { heading: t('agreements.instalments'), share: 1.5 },
      { heading: t('agreements.instalment.kind'), share: 1.5 },
      { heading: t('agreements.instalment.expected'), share: 1.5 },
      { heading: t('common.amount'), share: 1.5, align: 'end' },
    ],
    rows: effect.instalments.map((each) => [
      t('agreements.instalment', { number: each.number }),
      t(`agreements.instalment.kind.${each.kind}`),
      text.date(each.expectedOn),
      text.money(money(each.amountMinor, stood.currency)),
    ]),
  };
  return [tableHeading(t('agreements.instalments')), table];
}

function reportTable({ effect, stood }: Change, text: Text): readonly PdfBlock[] {
  if (!effect.reports?.length) return [];
  const { t } = text;
  const rows = effect.reports.flatMap(({ number, periodTo, dueOn }) => {
    const before = stood.reports.find((each) => each.number === number);
    if (!before) return [];
    const { periodFrom } = before;
    const covers = t('common.date.from-to', {
      from: text.date(periodFrom),
      to: text.date(periodTo ?? before.periodTo),
    });
    return [[t('agreements.report', { number }), covers, text.date(before.dueOn), text.date(dueOn)]];
  });
  const columns = [
    { heading: t('agreements.reports'), share: 1.2 },
    { heading: t('agreements.report.covers'), share: 2.4 },
    { heading: t('amendments.due-before'), share: 1.3 },
    { heading: t('amendments.due-after'), share: 1.3 },
  ];
  return [tableHeading(t('agreements.reports')), { kind: 'table', columns, rows }];
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

function tableHeading(text: string): PdfBlock {
  return { kind: 'heading', level: 2, text, keep: ROWS_HEIGHT };
}
