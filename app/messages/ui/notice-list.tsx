import { useText } from '#app/i18n/text-context.tsx';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type NoticeLine = {
  readonly id: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly at: Instant;
  readonly unread: boolean;
  readonly href: string | null;
};

/** The words of a notice come from the room it happened in, in the language of whoever reads it now. */
export function NoticeList({ notices }: { notices: readonly NoticeLine[] }) {
  const { t } = useText();
  const entries = notices.map((notice) => ({ key: notice.id, at: notice.at, title: <NoticeTitle notice={notice} /> }));
  return <Timeline label={t('messages.list')} entries={entries} />;
}

function NoticeTitle({ notice }: { notice: NoticeLine }) {
  const { t } = useText();
  const words = t(`notice.${notice.kind}` as MessageKey, notice.values);
  return (
    <>
      {notice.href ? <a href={notice.href}>{words}</a> : words}
      {notice.unread ? (
        <>
          {' '}
          <StatusTag state="new" tone="info" label={t('messages.new')} />
        </>
      ) : null}
    </>
  );
}
