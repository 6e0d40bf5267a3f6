import { TIMETABLE_STEPS, type TimetableStep } from '#app/calls/timetable.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Expected } from '../expected.ts';

/** What is still to come and the day it is expected by; says so where that day has passed. */
export function WhatComesWhen({ expected }: { expected: Expected }) {
  const { t } = useText();
  if (expected.ahead.length === 0) return null;
  return (
    <Section title={t('applications.expected.title')}>
      <SummaryList
        rows={TIMETABLE_STEPS.filter((step) => expected.ahead.includes(step)).map((step: TimetableStep) => ({
          key: step,
          label: t(`calls.timetable.${step}`),
          value: (
            <>
              <DateText value={expected.dates[step]} />
              {expected.late.includes(step) ? <p className="hint">{t('applications.expected.late')}</p> : null}
            </>
          ),
        }))}
      />
      <p className="hint">{t('applications.expected.hint')}</p>
    </Section>
  );
}
