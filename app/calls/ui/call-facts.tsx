import type { ReactNode } from 'react';
import type { Text } from '#app/i18n/text.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { INDIRECT_MAX, type CallContent, type InstalmentPlan } from '../call-content.ts';
import { AmountRange } from './amount-range.tsx';
import { TimesOfCountries } from './call-times.tsx';
import type { PriorityCountry } from '../priorities/priority.ts';
import type { ViewedCall } from './call-view.tsx';
import { planName } from './plan-name.ts';
import { SaidText } from './said.tsx';
import { ExpectedDates } from './timetable-fields.tsx';

type CallFactsProps = {
  call: ViewedCall;
  content: CallContent;
  priorities: readonly PriorityCountry[];
  times: ReactNode;
};

/** Money, dates, places and people, row by row. */
export function CallFacts({ call, content, priorities, times }: CallFactsProps) {
  const { t, list, country, languageName } = useText();
  const { currency } = call;
  return (
    <SummaryList
      rows={[
        {
          key: 'envelope',
          label: t('calls.envelope'),
          value: <Amount value={{ minor: call.envelopeMinor, currency }} />,
        },
        { key: 'size', label: t('calls.grant-size'), value: <AmountRange call={call} /> },
        { key: 'basis', label: t('calls.amount-basis'), value: <SaidText text={content.amountBasis} /> },
        { key: 'model', label: t('calls.cost-model'), value: t(`cost-model.${content.costModel}`) },
        {
          key: 'plan',
          label: t('calls.instalment-plan'),
          value: <PlanFact plan={content.instalmentPlan} />,
        },
        {
          key: 'co-financing',
          label: t('calls.change.coFinancingPercent'),
          value: content.coFinancingPercent
            ? t('calls.co-financing.share', { percent: content.coFinancingPercent })
            : t('calls.co-financing.none'),
        },
        {
          key: 'indirect',
          label: t('calls.change.indirectPercent'),
          value: t('calls.indirect.share', { percent: content.indirectPercent ?? INDIRECT_MAX }),
        },
        {
          key: 'duration',
          label: t('calls.duration'),
          value: t('calls.months', { count: content.durationMonths }),
        },
        {
          key: 'recipients',
          label: t('calls.recipients'),
          value: list(content.categories.map((category) => t(`category.${category}`))),
        },
        {
          key: 'countries',
          label: t('calls.countries'),
          value: content.countries.length === 0 ? t('calls.countries.all') : list(content.countries.map(country)),
        },
        ...(content.taxonomy
          ? [
              {
                key: 'taxonomy',
                label: t('calls.change.taxonomy'),
                value: list(content.taxonomy.map((each) => t(`taxonomy.list.${each}`))),
              },
            ]
          : []),
        ...(content.certification
          ? [
              {
                key: 'certification',
                label: t('calls.change.certification'),
                value: t('calls.certification.public'),
              },
            ]
          : []),
        { key: 'opens', label: t('calls.opens'), value: <Deadline at={call.opensAt} zone={call.deadlineZone} /> },
        {
          key: 'deadline',
          label: t('common.deadline'),
          value: <DeadlineFact call={call} content={content} priorities={priorities} times={times} />,
        },
        ...answerRows(t, call, content),
        { key: 'languages', label: t('calls.languages'), value: list(content.languages.map(languageName)) },
      ]}
    />
  );
}

/** When applicants hear: days after the deadline, or after each submission. */
function answerRows(t: Text['t'], { answerDays, deadlineAt }: ViewedCall, { timetable }: CallContent) {
  if (answerDays !== null) {
    return [{ key: 'rolling', label: t('calls.intake'), value: <RollingFact answerDays={answerDays} /> }];
  }
  if (!timetable) return [];
  const value = <ExpectedDates timetable={timetable} deadlineAt={deadlineAt} />;
  return [{ key: 'timetable', label: t('calls.timetable'), value }];
}

function RollingFact({ answerDays }: { answerDays: number }) {
  const { t } = useText();
  return (
    <>
      {t('calls.intake.rolling')}
      <p className="hint">{t('calls.rounds.promise', { count: answerDays })}</p>
    </>
  );
}

function DeadlineFact({ call, content, priorities, times }: CallFactsProps) {
  const { t } = useText();
  return (
    <>
      <Deadline at={call.deadlineAt} zone={call.deadlineZone} />
      <p className="hint">{t('calls.deadline.clock')}</p>
      {call.graceMinutes > 0 ? <p className="hint">{t('calls.grace', { count: call.graceMinutes })}</p> : null}
      <TimesOfCountries
        at={call.deadlineAt}
        countries={content.countries}
        priorities={priorities.map(({ country }) => country)}
      />
      {times}
    </>
  );
}

/** Per cents run from left to right in every language; a sentence does not. */
function PlanFact({ plan }: { plan: InstalmentPlan }) {
  const name = planName(useText(), plan);
  return plan === 'reimbursement' ? <>{name}</> : <bdi dir="ltr">{name}</bdi>;
}
