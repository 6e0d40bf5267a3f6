import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { CallState } from '../call-lifecycle.ts';

type CallFurtherProps = { call: { readonly id: string; readonly state: CallState }; mayCancel: boolean };

/** What is seldom done with a call. */
export function CallFurther({ call, mayCancel }: CallFurtherProps) {
  const { t } = useText();
  return (
    <p>
      <a href={paths.callAnnouncement(call.id)}>{t('announcement.title')}</a>
      {mayCancel ? (
        <>
          {' · '}
          <a href={paths.callCancellation(call.id)}>
            {t(call.state === 'draft' ? 'calls.cancel.draft' : 'calls.cancel.title')}
          </a>
        </>
      ) : null}
    </p>
  );
}
