import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type BalanceSectionProps = {
  balance: { readonly paidOn: LocalDate; readonly reference: string; readonly lawUntil: LocalDate | null } | null;
  programme: { readonly endsOn: LocalDate; readonly retentionYears: number };
};

/** I35: the payment that starts the clock of every grant; until it is recorded, no record of a grant can go. */
export function BalanceSection({ balance, programme }: BalanceSectionProps) {
  const { t } = useText();
  return (
    <Section title={t('retention.balance')}>
      {balance ? (
        <SummaryList
          rows={[
            { key: 'paid', label: t('retention.balance.paid-on'), value: <DateText value={balance.paidOn} /> },
            { key: 'reference', label: t('common.reference'), value: <bdi>{balance.reference}</bdi> },
            {
              key: 'law',
              label: t('retention.balance.law-until'),
              value: balance.lawUntil ? <DateText value={balance.lawUntil} /> : t('retention.balance.no-law'),
            },
          ]}
        />
      ) : (
        <p>{t('retention.balance.none')}</p>
      )}
      <Disclosure summary={t(balance ? 'retention.balance.correct' : 'retention.balance.record')}>
        <Form name="balance">
          <DateField
            name="paidOn"
            label={t('retention.balance.paid-on')}
            hint={t('retention.balance.paid-on.hint', { years: programme.retentionYears })}
          />
          <TextField name="reference" label={t('common.reference')} hint={t('retention.balance.reference.hint')} />
          <DateField
            name="lawUntil"
            label={t('retention.balance.law-until')}
            hint={t('retention.balance.law-until.hint')}
            optional
          />
          <ButtonRow>
            <Button>{t('retention.balance.record')}</Button>
          </ButtonRow>
        </Form>
      </Disclosure>
    </Section>
  );
}
