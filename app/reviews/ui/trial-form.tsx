import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { DIMENSIONS } from '../statistics/balance.ts';
import type { TrialOutcome } from '../statistics/what-if.ts';
import { BalanceTable } from './balance-table.tsx';
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
      {outcome ? <Outcome outcome={outcome} trial={open.trial} currency={call.currency} /> : null}
    </div>
  );
}

type OutcomeProps = { outcome: TrialOutcome; trial: OpenStatistics['trial']; currency: string };

function Outcome({ outcome, trial, currency }: OutcomeProps) {
  const { t, number } = useText();
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
      <CutLine outcome={outcome} />
      <p className="hint measure">{t('reviews.trial.balance.hint')}</p>
      {DIMENSIONS.map((dimension) => (
        <BalanceTable
          key={dimension}
          dimension={dimension}
          shares={outcome.balance[dimension]}
          spentMinor={outcome.spentMinor}
          trial={trial}
          amount={amount}
        />
      ))}
    </>
  );
}

/** Where the money ends in the ranking. */
function CutLine({ outcome }: { outcome: TrialOutcome }) {
  const { t } = useText();
  if (outcome.stoppedAt !== null) {
    return (
      <p className="measure">
        {t('reviews.trial.line')} <Reference>{outcome.stoppedAt}</Reference>
      </p>
    );
  }
  return outcome.granted.length > 0 ? <p className="measure">{t('reviews.trial.line.none')}</p> : null;
}
