import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { activityNames, type KnownActivity } from '../../activities.ts';
import { ActivityNames } from '../../ui/activity-names.tsx';
import type { Standing } from '../amendment.ts';
import type { Effect } from '../amendment-effect.ts';
import type { HeadingMove } from '../flexibility.ts';
import { ComparedLines } from '../../budget/ui/compared-lines.tsx';
import { HeadingMeters } from './heading-meters.tsx';

type AmendmentChangesProps = {
  effect: Effect | null;
  stood: Standing;
  moves: readonly HeadingMove[];
  /** Masked, `•••• 0034`, where the account changes. */
  account: string | null;
  /** The programme's list, for the titles. */
  activities: readonly KnownActivity[];
};

/** What changes, from what to what: the comparative budget with its meter, plan, dates, account. */
export function AmendmentChanges({ effect, stood, moves, account, activities }: AmendmentChangesProps) {
  const { t, language } = useText();
  if (!effect) return <p className="hint">{t('amendments.nothing-yet')}</p>;
  const names = (codes: readonly string[]) => activityNames(codes, activities, language);
  const rows = [...factRows(effect, stood, account, t), ...activityRows(effect, stood, names, t)];
  return (
    <>
      {rows.length > 0 ? <SummaryList rows={rows} /> : null}
      {effect.headings ? (
        <>
          <ComparedBudget moves={moves} currency={stood.currency} />
          {effect.lines ? <ComparedLines before={stood.lines} after={effect.lines} currency={stood.currency} /> : null}
          {effect.amountMinor === undefined ? (
            <Section title={t('amendments.meter.title')} level={3}>
              <HeadingMeters moves={moves} currency={stood.currency} />
            </Section>
          ) : null}
        </>
      ) : null}
      {effect.instalments?.length ? <ComparedPlan effect={effect} stood={stood} /> : null}
    </>
  );
}

type Words = ReturnType<typeof useText>['t'];

function factRows(effect: Effect, stood: Standing, account: string | null, t: Words): SummaryRow[] {
  const { amountMinor, endsOn, reports = [] } = effect;
  const amount = (minor: bigint) => <Amount value={money(minor, stood.currency)} />;
  const before = (number: number) => stood.reports.find((each) => each.number === number);
  return [
    ...(amountMinor === undefined
      ? []
      : [
          { key: 'amount-before', label: t('amendments.amount-before'), value: amount(stood.amountMinor) },
          { key: 'amount', label: t('amendments.amount-after'), value: amount(amountMinor) },
        ]),
    ...(endsOn === undefined
      ? []
      : [
          { key: 'end-before', label: t('amendments.end-before'), value: <DateText value={stood.endsOn} /> },
          { key: 'end', label: t('amendments.end-after'), value: <DateText value={endsOn} /> },
        ]),
    ...reports.flatMap(({ number, dueOn }) => [
      {
        key: `report-${number}-before`,
        label: t('amendments.report-before', { number }),
        value: <DateText value={before(number)?.dueOn ?? dueOn} />,
      },
      { key: `report-${number}`, label: t('amendments.report-after', { number }), value: <DateText value={dueOn} /> },
    ]),
    ...(account ? [{ key: 'account', label: t('amendments.account'), value: <Reference>{account}</Reference> }] : []),
  ];
}

function activityRows(
  { activities }: Effect,
  stood: Standing,
  names: (codes: readonly string[]) => readonly string[],
  t: Words,
): SummaryRow[] {
  if (!activities) return [];
  return [
    {
      key: 'activities-before',
      label: t('amendments.activities-before'),
      value: <ActivityNames names={names(stood.activities)} />,
    },
    { key: 'activities', label: t('amendments.activities-after'), value: <ActivityNames names={names(activities)} /> },
  ];
}

function ComparedBudget({ moves, currency }: { moves: readonly HeadingMove[]; currency: string }) {
  const { t } = useText();
  const amount = (minor: bigint) => <Amount value={money(minor, currency)} />;
  const total = (of: (each: HeadingMove) => bigint) => amount(moves.reduce((sum, each) => sum + of(each), 0n));
  return (
    <DataTable
      caption={t('agreements.home.budget')}
      rows={moves.filter((each) => each.signedMinor + each.nowMinor + each.wantedMinor > 0n)}
      rowKey={({ heading }) => heading}
      totalLabel={t('common.total')}
      columns={[
        { key: 'heading', label: t('agreements.home.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        {
          key: 'signed',
          label: t('amendments.signed'),
          numeric: true,
          cell: (each) => amount(each.signedMinor),
          total: total((each) => each.signedMinor),
        },
        {
          key: 'before',
          label: t('amendments.before'),
          numeric: true,
          cell: (each) => amount(each.nowMinor),
          total: total((each) => each.nowMinor),
        },
        {
          key: 'after',
          label: t('amendments.after'),
          numeric: true,
          cell: (each) => amount(each.wantedMinor),
          total: total((each) => each.wantedMinor),
        },
      ]}
    />
  );
}

function ComparedPlan({ effect, stood }: { effect: Effect; stood: Standing }) {
  const { t } = useText();
  const before = (number: number) => stood.instalments.find((each) => each.number === number);
  const amount = (minor: bigint) => <Amount value={money(minor, stood.currency)} />;
  return (
    <DataTable
      caption={t('agreements.instalments')}
      rows={effect.instalments ?? []}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          label: t('agreements.instalments'),
          cell: ({ number }) => t('agreements.instalment', { number }),
        },
        {
          key: 'expected',
          label: t('agreements.instalment.expected'),
          cell: ({ expectedOn }) => <DateText value={expectedOn} />,
        },
        {
          key: 'before',
          label: t('amendments.before'),
          numeric: true,
          cell: ({ number }) => amount(before(number)?.amountMinor ?? 0n),
        },
        { key: 'after', label: t('amendments.after'), numeric: true, cell: (each) => amount(each.amountMinor) },
      ]}
    />
  );
}
