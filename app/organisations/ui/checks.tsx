import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { CHECK_RESULTS, type CheckKind, type CheckResult } from '#app/organisations/due-diligence.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { CheckTag } from './check-tag.tsx';

type Check = {
  id: string;
  kind: CheckKind;
  result: CheckResult;
  source: string;
  sourceDate: LocalDate;
  checkedAt: Instant;
  validUntil: Instant;
  by: string | null;
};

/** Every check that was made, newest first; none is ever changed. */
export function CheckTable({ checks }: { checks: readonly Check[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('organisations.checks.title')}
      captionHidden
      dense
      rows={checks}
      rowKey={(check) => check.id}
      empty={<EmptyState title={t('organisations.checks.empty')} />}
      columns={[
        { key: 'kind', label: t('organisations.checks.kind'), cell: (check) => t(`check.${check.kind}`) },
        { key: 'result', label: t('organisations.checks.result'), cell: (check) => <CheckTag state={check.result} /> },
        {
          key: 'source',
          label: t('organisations.checks.source'),
          cell: (check) => (
            <>
              <bdi>{check.source}</bdi> (<DateText value={check.sourceDate} />)
            </>
          ),
        },
        { key: 'at', label: t('organisations.checks.at'), cell: (check) => <DateText value={check.checkedAt} /> },
        { key: 'by', label: t('organisations.checks.by'), cell: (check) => <bdi>{check.by ?? '–'}</bdi> },
        {
          key: 'until',
          label: t('organisations.checks.until'),
          cell: (check) => <DateText value={check.validUntil} />,
        },
      ]}
    />
  );
}

/** `kinds`: sanctions are not among them where lists are imported; those are checked by screening. */
export function CheckForm({ today, kinds }: { today: LocalDate; kinds: readonly CheckKind[] }) {
  const { t } = useText();
  return (
    <Section title={t('organisations.checks.add')} level={3} panel>
      <Form name="check">
        <RadioField
          name="kind"
          label={t('organisations.checks.kind')}
          choices={kinds.map((value) => ({ value, label: t(`check.${value}`), hint: t(`check.${value}.hint`) }))}
        />
        <RadioField
          name="result"
          label={t('organisations.checks.result')}
          hint={t('organisations.checks.result.hint')}
          choices={CHECK_RESULTS.map((value) => ({ value, label: t(`check-result.${value}`) }))}
        />
        <TextField
          name="source"
          label={t('organisations.checks.source')}
          hint={t('organisations.checks.source.hint')}
          width="full"
        />
        <DateField name="sourceDate" label={t('organisations.checks.source-date')} defaultValue={today} />
        <ButtonRow>
          <Button>{t('organisations.checks.record')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
