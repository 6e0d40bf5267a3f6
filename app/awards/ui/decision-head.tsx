import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { DecisionData } from '../decision-pages.server.ts';
import { EnvelopeFigures } from './envelope-figures.tsx';

const STAGES = ['drafted', 'recommended', 'approved', 'notified'] as const;

type DecisionHeadProps = { page: DecisionData; title: string; lede?: string; back: string };

/** What every page of a list begins with: its call, where it stands, and the money. */
export function DecisionHead({ page, title, lede, back }: DecisionHeadProps) {
  const { t, language } = useText();
  const { call, decision } = page;
  return (
    <>
      <PageTitle
        title={title}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <bdi>{inLanguage(call.title, language)}</bdi>
          </>
        }
        lede={lede}
        back={{ href: back }}
        aside={<StatusTag state={decision.state} label={t(`award-decision.state.${decision.state}`)} />}
      />
      {decision.state === 'sent_back' ? null : (
        <StageBar
          label={t('awards.stages')}
          stages={STAGES.map((key) => ({ key, label: t(`award-decision.state.${key}`) }))}
          current={STAGES.find((stage) => stage === decision.state) ?? null}
        />
      )}
      <EnvelopeFigures {...page.money} currency={call.currency} />
    </>
  );
}
