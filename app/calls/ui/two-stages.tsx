import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { CallState } from '../call-lifecycle.ts';
import type { CallStage } from '../stages.ts';

type TwoStagesProps = {
  call: { readonly id: string; readonly stage: CallStage };
  stages: {
    readonly other: { readonly id: string; readonly reference: string; readonly state: CallState } | null;
    readonly maySplit: boolean;
  };
};

/** Of a call of two stages, the other one; of a draft of one, the way to make it two. */
export function TwoStages({ call, stages: { other, maySplit } }: TwoStagesProps) {
  const { t } = useText();
  if (!other && !maySplit) return null;
  return (
    <Section title={t('calls.stages.title')}>
      {other ? (
        <p>
          {t(call.stage === 'note' ? 'calls.stages.note-of' : 'calls.stages.full-of')}{' '}
          <a href={paths.deskCall(other.id)}>
            <Reference>{other.reference}</Reference>
          </a>{' '}
          <StatusTag state={other.state} label={t(`call.state.${other.state}`)} />
        </p>
      ) : (
        <>
          <p className="measure">{t('calls.stages.single')}</p>
          <ButtonLink href={paths.newCall({ stageOf: call.id })} tone="secondary">
            {t('calls.stages.split')}
          </ButtonLink>
        </>
      )}
    </Section>
  );
}
