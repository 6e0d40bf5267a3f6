import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Line = { readonly key: string; readonly here: boolean; readonly createdAt: Instant; readonly lastSeenAt: Instant };

/** SE-3: no device and no address is kept, so the times are all there is to tell sessions apart. */
export function SessionList({ sessions }: { sessions: readonly Line[] }) {
  const { t } = useText();
  return (
    <Section title={t('people.account.sessions')}>
      <DataTable
        caption={t('people.account.sessions')}
        captionHidden
        rows={sessions}
        rowKey={(line) => line.key}
        columns={[
          {
            key: 'which',
            label: t('common.details'),
            cell: (line) => t(line.here ? 'people.account.sessions.here' : 'people.account.sessions.other'),
          },
          {
            key: 'started',
            label: t('people.account.sessions.started'),
            cell: (line) => <DateTimeText value={line.createdAt} />,
          },
          {
            key: 'seen',
            label: t('people.account.sessions.seen'),
            cell: (line) => <DateTimeText value={line.lastSeenAt} />,
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form name="sessions">
          <ButtonRow>
            <Button tone="secondary">{t('people.account.sessions.end-others')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  );
}
