import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type AuthorityReportProps = {
  report: { readonly number: number; readonly toldOn: string; readonly reference: string } | null;
  mayReport: boolean;
};

/** When the contracting authority was told, and the form that records it; a newer record corrects the older. */
export function AuthorityReport({ report, mayReport }: AuthorityReportProps) {
  const { t } = useText();
  if (!report && !mayReport) return null;
  return (
    <Section title={t('recovery.authority')}>
      {report ? (
        <SummaryList
          rows={[
            { key: 'on', label: t('recovery.authority.on'), value: <DateText value={report.toldOn} /> },
            { key: 'reference', label: t('recovery.authority.reference'), value: <bdi>{report.reference}</bdi> },
          ]}
        />
      ) : (
        <p>{t('recovery.authority.none')}</p>
      )}
      {mayReport ? (
        <Form name="authority">
          <HiddenField name="told" value={report?.number ?? 0} />
          <DateField name="toldOn" label={t('recovery.authority.on')} defaultValue={report?.toldOn} />
          <TextField
            name="authorityReference"
            label={t('recovery.authority.reference')}
            hint={t('recovery.authority.reference.hint')}
            defaultValue={report?.reference}
          />
          <ButtonRow>
            <Button tone="secondary">{t(report ? 'recovery.authority.correct' : 'recovery.authority.save')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  );
}
