import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { CertificationView } from '../certification/certification-view.server.ts';
import type { TimeLeft } from '../time-left.ts';
import { TimeLeftText } from './time-left.tsx';

type StandingProps = {
  certification: CertificationView;
  call: { readonly deadlineZone: string };
  dueAt: Date;
  left: TimeLeft | null;
};

/** Where the certification stands, until when it counts, and what became of the last one. */
export function CertificationStanding({ certification, call, dueAt, left }: StandingProps) {
  const { t, dateTime } = useText();
  const { last } = certification;
  return (
    <div className="panel flow">
      <p>
        {t('common.deadline')}: <Deadline at={dueAt} zone={call.deadlineZone} />
      </p>
      <p>
        <strong>
          <TimeLeftText left={left} />
        </strong>
      </p>
      <p className="hint">{t('certification.deadline')}</p>
      {last ? (
        <>
          <p>
            <StatusTag state={last.state} label={t(`certification.state.${last.state}`)} />
          </p>
          <p>{t('certification.asked-by', { alias: last.askedBy, when: dateTime(last.askedAt) })}</p>
          {last.answeredAt ? (
            <p>{t('certification.answered-by', { alias: last.answeredBy, when: dateTime(last.answeredAt) })}</p>
          ) : null}
          {last.state === 'void' ? <p>{t('certification.void.body')}</p> : null}
          {last.reason ? <UserText>{last.reason}</UserText> : null}
        </>
      ) : (
        <p>{t('certification.none')}</p>
      )}
      {certification.stands ? <p>{t('certification.next')}</p> : null}
    </div>
  );
}

/** On the pages of a draft: that its call asks for a certification, where that stands, and the way there. */
export function CertificationNote({ certification, id }: { certification: CertificationView; id: string }) {
  const { t } = useText();
  const { last, stands } = certification;
  return (
    <NoticeBanner tone={stands ? 'success' : 'info'} title={t('certification.title')}>
      <p>
        {stands ? t('certification.next') : t('certification.lede')} {stands ? null : t('certification.deadline')}
      </p>
      {last && !stands ? <p>{t(`certification.state.${last.state}`)}</p> : null}
      <p>
        <a href={paths.applicationCertification(id)}>{t('certification.open')}</a>
      </p>
    </NoticeBanner>
  );
}
