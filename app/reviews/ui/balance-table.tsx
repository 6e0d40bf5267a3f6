import type { ReactNode } from 'react';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { divideHalfUp } from '#app/kernel/money.ts';
import { DataTable } from '#app/ui/table.tsx';
import { OTHER_PRIORITIES, type Dimension, type Share } from '../statistics/balance.ts';
import type { OpenStatistics } from './statistics-view.tsx';

type Trial = OpenStatistics['trial'];

type BalanceTableProps = {
  dimension: Dimension;
  shares: readonly Share[];
  spentMinor: bigint;
  trial: Trial;
  amount: (minor: bigint) => ReactNode;
};

const CAPTIONS: Readonly<Record<Dimension, MessageKey>> = {
  priority: 'reviews.trial.priorities',
  country: 'reviews.trial.countries',
  activity: 'reviews.trial.themes',
  violation: 'taxonomy.list.violation',
  temporal: 'taxonomy.list.temporal',
  gender: 'taxonomy.list.gender',
};

/** What one dimension gets of the money; nothing where no file says anything of it. */
export function BalanceTable({ dimension, shares, spentMinor, trial, amount }: BalanceTableProps) {
  const { t, number, percent } = useText();
  if (shares.length === 0) return null;
  const caption = t(CAPTIONS[dimension]);
  const part = (minor: bigint) => (spentMinor === 0n ? 0 : Number(divideHalfUp(minor * 1000n, spentMinor)) / 10);
  return (
    <DataTable
      caption={caption}
      dense
      rows={shares}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', label: caption, cell: ({ key }) => <Name dimension={dimension} of={key} trial={trial} /> },
        { key: 'fundable', label: t('reviews.trial.fundable'), numeric: true, cell: (row) => number(row.fundable) },
        { key: 'files', label: t('reviews.trial.files'), numeric: true, cell: (row) => number(row.files) },
        { key: 'amount', label: t('common.amount'), numeric: true, cell: (row) => amount(row.amountMinor) },
        {
          key: 'share',
          label: t('reviews.trial.share'),
          numeric: true,
          cell: (row) => percent(part(row.amountMinor)),
        },
      ]}
    />
  );
}

type NameProps = { dimension: Dimension; of: string; trial: Trial };

function Name({ dimension, of, trial }: NameProps) {
  const { t, country, language } = useText();
  if (dimension === 'priority') {
    const other = OTHER_PRIORITIES.find((each) => each === of);
    return <>{t(other ? `reviews.trial.priority.${other}` : (`priorities.level.${of}` as MessageKey))}</>;
  }
  if (dimension === 'country') {
    const level = trial.priorities.find((each) => each.country === of)?.priority;
    return <bdi>{level ? `${country(of)} – ${t(`priorities.level.${level}`)}` : country(of)}</bdi>;
  }
  const words = trial.words[dimension === 'activity' ? of : `${dimension}:${of}`];
  if (!words) return <bdi>{of}</bdi>;
  const said = <bdi>{inLanguage(words, language)}</bdi>;
  if (dimension !== 'activity') return said;
  return (
    <>
      <bdi>{of}</bdi> {said}
    </>
  );
}
