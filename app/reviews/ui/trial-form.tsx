import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Share, TrialOutcome } from '../statistics/what-if.ts';
import type { OpenStatistics, StatisticsData } from './statistics-view.tsx';

type TrialProps = { open: OpenStatistics; call: StatisticsData['call'] };

/** What the envelope would pay for with other amounts. Nothing is kept: the address carries the trial. */
export function TrialForm({ open, call }: TrialProps) {
  const { t } = useText();
  const { reply, outcome } = open.trial;
  const field = { inputMode: 'decimal', width: 'short', dir: 'ltr' } as const;
  return (
    <div className="flow">
      <p className="hint measure">{t('reviews.trial.body')}</p>
      <Form
        name="trial"
        method="get"
        action={`${paths.rankingStatistics(call.id)}#trial`}
        reply={reply}
        className="filters"
      >
        <TextField name="envelope" label={t('reviews.trial.envelope', { currency: call.currency })} {...field} />
        <TextField name="percent" label={t('reviews.trial.percent')} {...field} />
        <TextField name="highest" label={t('reviews.trial.highest', { currency: call.currency })} {...field} />
        <TextField name="lowest" label={t('reviews.trial.lowest', { currency: call.currency })} {...field} />
        <TextField name="countryPercent" label={t('reviews.trial.country-percent')} {...field} />
        <ButtonRow>
          <Button tone="secondary">{t('reviews.trial.try')}</Button>
        </ButtonRow>
      </Form>
      {outcome ? <Outcome outcome={outcome} currency={call.currency} /> : null}
    </div>
  );
}

function Outcome({ outcome, currency }: { outcome: TrialOutcome; currency: string }) {
  const { t, number, country } = useText();
  const amount = (minor: bigint) => <Amount value={{ minor, currency }} />;
  return (
    <>
      <Figures
        figures={[
          { key: 'files', label: t('reviews.trial.files'), value: number(outcome.granted.length) },
          { key: 'spent', label: t('reviews.trial.spent'), value: amount(outcome.spentMinor) },
          { key: 'left', label: t('reviews.trial.left'), value: amount(outcome.leftMinor) },
        ]}
      />
      {outcome.skipped.length > 0 ? (
        <ul>
          {outcome.skipped.map(({ reference, reason }) => (
            <li key={reference}>
              <Reference>{reference}</Reference> – {t(`reviews.trial.skipped.${reason}`)}
            </li>
          ))}
        </ul>
      ) : null}
      <Shares caption={t('reviews.trial.countries')} rows={outcome.countries} nameOf={country} amount={amount} />
      <Shares caption={t('reviews.trial.themes')} rows={outcome.themes} nameOf={(code) => code} amount={amount} />
    </>
  );
}

type SharesProps = {
  caption: string;
  rows: readonly Share[];
  nameOf: (key: string) => string;
  amount: (minor: bigint) => React.ReactNode;
};

function Shares({ caption, rows, nameOf, amount }: SharesProps) {
  const { t, number } = useText();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      dense
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', label: caption, cell: (row) => <bdi>{nameOf(row.key)}</bdi> },
        { key: 'files', label: t('reviews.trial.files'), numeric: true, cell: (row) => number(row.files) },
        { key: 'amount', label: t('common.amount'), numeric: true, cell: (row) => amount(row.amountMinor) },
      ]}
    />
  );
}
