import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';

export type PeriodRow = {
  readonly id: string;
  readonly through: LocalDate;
  readonly closedAt: Instant;
  readonly reason: string | null;
  readonly asked: boolean;
  readonly reopenedAt: Instant | null;
  readonly verdicts: Readonly<Record<'ask' | 'confirm', Verdict>>;
};

/** Every closing, newest first; each with the way to reopen it. */
export function PeriodList({ periods }: { periods: readonly PeriodRow[] }) {
  const { t } = useText();
  if (periods.length === 0) return <EmptyState title={t('periods.none-closed')} />;
  return periods.map((period) => <Period key={period.id} period={period} />);
}

function Period({ period }: { period: PeriodRow }) {
  const { t, date } = useText();
  const { id, reason, asked, reopenedAt, verdicts } = period;
  return (
    <Section title={t('periods.closed-through', { day: date(period.through) })} level={3}>
      <p className="hint">
        <DateTimeText value={period.closedAt} />
        {reopenedAt ? (
          <>
            {' · '}
            {t('periods.reopened')} <DateTimeText value={reopenedAt} />
          </>
        ) : null}
      </p>
      {reason ? <UserText>{reason}</UserText> : null}
      {verdicts.ask.allowed ? (
        <Form name={`ask-${id}`}>
          <HiddenField name="periodId" value={id} />
          <TextArea name="reason" label={t('periods.reason')} rows={2} />
          <ButtonRow>
            <Button tone="secondary">{t('periods.ask')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {asked && !reopenedAt ? (
        <Form name={`confirm-${id}`}>
          <HiddenField name="periodId" value={id} />
          <ButtonRow>
            <MoveButton verdict={verdicts.confirm} label={t('periods.confirm')} />
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  );
}
