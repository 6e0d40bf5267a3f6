import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { PackLine } from '../offline-pack.ts';

/** Taking the open files along, and bringing their sheets back. */
export function OfflinePack({ report }: { report: readonly PackLine[] | null }) {
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reviews.pack.title')}
        back={{ href: paths.reviews(), label: t('reviews.list.title') }}
        lede={t('reviews.pack.lede')}
      />
      {report ? <Report lines={report} /> : null}
      <Section title={t('reviews.pack.take')} panel>
        <p className="measure">{t('reviews.pack.take.body')}</p>
        <ButtonRow>
          <ButtonLink href={paths.reviewPackFile()} tone="secondary" download>
            {t('reviews.pack.take')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t('reviews.pack.bring')} panel>
        <Form name="pack" encType="multipart/form-data">
          <FileField name="file" label={t('reviews.pack.file')} hint={t('reviews.pack.file.hint')} accept=".json" />
          <ButtonRow>
            <Button>{t('reviews.pack.bring')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function Report({ lines }: { lines: readonly PackLine[] }) {
  const { t } = useText();
  return (
    <Section title={t('reviews.pack.report')}>
      <DataTable
        caption={t('reviews.pack.report')}
        captionHidden
        rows={lines.map((line, index) => ({ ...line, index }))}
        rowKey={(line) => String(line.index)}
        columns={[
          {
            key: 'file',
            label: t('reviews.list.file'),
            cell: (line) =>
              line.assignmentId ? (
                <a href={paths.review(line.assignmentId)}>
                  <Reference>{line.reference}</Reference>
                </a>
              ) : (
                '–'
              ),
          },
          {
            key: 'outcome',
            label: t('common.status'),
            cell: (line) => (
              <StatusTag
                state={line.outcome}
                tone={line.outcome === 'saved' ? 'good' : 'warn'}
                label={t(`reviews.pack.outcome.${line.outcome}`)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
