import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

type CheckpointSectionProps = {
  checkpoints: readonly { readonly size: number; readonly at: Date; readonly note: string }[];
  /** The note that was compared: where it stands, `unreadable`, or null when none was given. */
  note: { readonly size: number; readonly at: string } | 'unreadable' | null;
};

/** AT-3: the latest signed notes to keep, and a field for one that was kept. */
export function CheckpointSection({ checkpoints, note }: CheckpointSectionProps) {
  const { t, dateTime } = useText();
  return (
    <Section title={t('assurance.checkpoints')}>
      <p className="measure">{t('assurance.checkpoints.about')}</p>
      {note === 'unreadable' ? (
        <NoticeBanner tone="warning">{t('assurance.checkpoints.unreadable')}</NoticeBanner>
      ) : note ? (
        <NoticeBanner tone="info">{t('assurance.checkpoints.compared', { count: note.size })}</NoticeBanner>
      ) : null}
      {checkpoints.length === 0 ? <EmptyState title={t('assurance.checkpoints.empty')} /> : null}
      {checkpoints.map((each) => (
        <Disclosure
          key={each.size}
          summary={t('assurance.checkpoints.at', { count: each.size, at: dateTime(each.at) })}
        >
          <pre dir="ltr">{each.note}</pre>
        </Disclosure>
      ))}
      <p>
        <a href={paths.checkpoints()}>{t('trail.checkpoints.all')}</a>
      </p>
      <Disclosure summary={t('assurance.checkpoints.compare')} open={note !== null}>
        <Form name="compare" method="get" action={paths.trail()}>
          <TextArea
            name="note"
            label={t('assurance.checkpoints.kept')}
            hint={t('assurance.checkpoints.kept.hint')}
            rows={8}
            optional
          />
          <Button tone="secondary">{t('assurance.checkpoints.compare')}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
