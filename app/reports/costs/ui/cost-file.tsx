import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

/** The table to take, and how it is filled in. */
export function CostFileSteps({ reportId }: { reportId: string }) {
  const { t } = useText();
  return (
    <Section title={t('cost-file.take')}>
      <p>
        <a href={paths.costTemplate(reportId, 'xlsx')}>{t('cost-file.template', { format: 'XLSX' })}</a>
        {' · '}
        <a href={paths.costTemplate(reportId, 'csv')}>{t('cost-file.template', { format: 'CSV' })}</a>
      </p>
      <ul>
        <li>{t('cost-file.how.row')}</li>
        <li>{t('cost-file.how.words')}</li>
        <li>{t('cost-file.how.line')}</li>
        <li>{t('cost-file.how.days')}</li>
        <li>{t('cost-file.how.share')}</li>
        <li>{t('cost-file.how.procurement')}</li>
      </ul>
    </Section>
  );
}

export function CostFileForm({ endings }: { endings: string }) {
  const { t } = useText();
  return (
    <Section title={t('cost-file.send.title')}>
      <Form name="costs" encType="multipart/form-data">
        <FileField name="file" label={t('cost-file.file')} hint={t('cost-file.file.hint')} accept={endings} />
        <ButtonRow>
          <Button>{t('cost-file.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
