import type { ReactNode } from 'react';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
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
  const text = useText();
  const { t, number, percent } = text;
  if (shares.length === 0) return null;
  const caption = t(CAPTIONS[dimension]);
  const part = (minor: bigint) => (spentMinor === 0n ? 0 : Number((minor * 1000n) / spentMinor) / 10);
  return (
    <DataTable
      caption={caption}
      dense
      rows={shares}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', label: caption, cell: ({ key }) => <bdi>{nameOf({ dimension, key }, { trial, text })}</bdi> },
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

function nameOf(
  { dimension, key }: { dimension: Dimension; key: string },
  { trial, text }: { trial: Trial; text: Text },
): string {
  if (dimension === 'priority') {
    const other = OTHER_PRIORITIES.find((each) => each === key);
    return text.t(other ? `reviews.trial.priority.${other}` : (`priorities.level.${key}` as MessageKey));
  }
  if (dimension === 'country') {
    const level = trial.priorities.find(({ country }) => country === key)?.priority;
    return level ? `${text.country(key)} – ${text.t(`priorities.level.${level}`)}` : text.country(key);
  }
  const words = trial.words[dimension === 'activity' ? key : `${dimension}:${key}`];
  if (!words) return key;
  const said = inLanguage(words, text.language);
  return dimension === 'activity' ? `${key} ${said}` : said;
}
