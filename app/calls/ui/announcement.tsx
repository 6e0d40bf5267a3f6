import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type AnnouncementProps = {
  record: {
    readonly number: number;
    readonly authorityReference: string;
    readonly channels: string;
    readonly recordedAt: Date;
  } | null;
  mayRecord: boolean;
};

/** What was recorded of the announcement, and the form that records or corrects it. */
export function Announcement({ record, mayRecord }: AnnouncementProps) {
  const { t } = useText();
  return (
    <>
      {record ? (
        <SummaryList
          rows={[
            {
              key: 'approval',
              label: t('announcement.approval'),
              value: <bdi>{record.authorityReference || '–'}</bdi>,
            },
            { key: 'channels', label: t('announcement.channels'), value: <bdi>{record.channels || '–'}</bdi> },
            { key: 'at', label: t('common.date'), value: <DateText value={record.recordedAt} /> },
          ]}
        />
      ) : (
        <p>{t('announcement.none')}</p>
      )}
      {mayRecord ? (
        <Section title={t(record ? 'announcement.correct' : 'announcement.record')}>
          <Form name="record">
            <HiddenField name="seen" value={record?.number ?? 0} />
            <TextField
              name="authorityReference"
              label={t('announcement.approval')}
              hint={t('announcement.approval.hint')}
              defaultValue={record?.authorityReference}
              optional
            />
            <TextField
              name="channels"
              label={t('announcement.channels')}
              hint={t('announcement.channels.hint')}
              defaultValue={record?.channels}
              width="full"
              optional
            />
            <ButtonRow>
              <Button>{t('announcement.save')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
