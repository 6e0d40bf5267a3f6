import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type WaiverPanelProps = {
  waiver: {
    id: string;
    reason: string;
    expiresOn: LocalDate;
    proposedAt: Instant;
    aliases: readonly string[];
    inForce: boolean;
    may: Verdict;
  };
};

/** One exception: why, until when, who agreed; and the button of the next person. */
export function WaiverPanel({ waiver }: WaiverPanelProps) {
  const { t } = useText();
  return (
    <Section panel title={t(waiver.inForce ? 'waiver.in-force' : 'waiver.asked')}>
      <SummaryList
        rows={[
          { key: 'reason', label: t('common.reason'), value: <p dir="auto">{waiver.reason}</p> },
          { key: 'until', label: t('waiver.expiresOn'), value: <DateText value={waiver.expiresOn} /> },
          {
            key: 'people',
            label: t('waiver.approvedBy'),
            value: waiver.aliases.length === 0 ? '–' : <bdi>{waiver.aliases.join(' · ')}</bdi>,
          },
        ]}
      />
      {waiver.inForce ? null : (
        <Form name={`approve-${waiver.id}`}>
          <HiddenField name="waiverId" value={waiver.id} />
          <MoveButton verdict={waiver.may} label={t('waiver.approve')} />
        </Form>
      )}
    </Section>
  );
}

export function WaiverForm() {
  const { t } = useText();
  return (
    <Section title={t('waiver.propose')}>
      <Form name="propose">
        <TextField name="reason" label={t('common.reason')} hint={t('waiver.reason.hint')} width="full" />
        <DateField name="expiresOn" label={t('waiver.expiresOn')} />
        <ButtonRow>
          <Button>{t('waiver.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
