import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ApprovalRequest } from '../call-history.ts';
import type { CallState } from '../call-lifecycle.ts';

/** A draft that waits for its approver, or came back from one. */
export function RequestBanner({ request, state }: { request: ApprovalRequest; state: CallState }) {
  const { t, dateTime } = useText();
  if (state !== 'draft' || request.state === 'none') return null;
  const values = { when: dateTime(request.at), alias: request.by ?? '' };
  if (request.state === 'waiting') {
    return <NoticeBanner title={t('calls.request.waiting', values)}>{t('calls.request.waiting.body')}</NoticeBanner>;
  }
  return (
    <NoticeBanner tone="warning" title={t('calls.request.sent-back', values)}>
      <UserText>{request.reason}</UserText>
    </NoticeBanner>
  );
}
