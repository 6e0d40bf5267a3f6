import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Deadline } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import type { CallStage } from '../stages.ts';

type StagesNoticeProps = {
  stages: {
    readonly stage: CallStage;
    readonly other: { readonly reference: string; readonly deadlineAt: Instant; readonly deadlineZone: string };
  } | null;
};

/** Of a call of two stages, which one this is and where the other is read. */
export function StagesNotice({ stages }: StagesNoticeProps) {
  const { t } = useText();
  if (!stages) return null;
  const { stage, other } = stages;
  if (stage === 'full') {
    return (
      <NoticeBanner title={t('calls.stages.full')}>
        <p>{t('calls.stages.public.full')}</p>
        <p>
          <a href={paths.call(other.reference)}>{t('calls.stages.first.read')}</a>
        </p>
      </NoticeBanner>
    );
  }
  return (
    <NoticeBanner title={t('calls.stages.note')}>
      <p>{t('calls.stages.public.note')}</p>
      <p>
        <a href={paths.call(other.reference)}>{t('calls.stages.second.read')}</a>
        {' · '}
        {t('common.deadline')}: <Deadline at={other.deadlineAt} zone={other.deadlineZone} />
      </p>
    </NoticeBanner>
  );
}
