import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Activity } from '#app/programme/programme-store.server.ts';
import { Section } from '#app/ui/page.tsx';
import type { CallContent } from '../call-content.ts';
import type { CallAmounts } from '../call-money.ts';
import type { PriorityCountry } from '../priorities/priority.ts';
import { AskedView } from './asked-view.tsx';
import { CallFacts } from './call-facts.tsx';
import { EvaluationView } from './evaluation-view.tsx';
import { LotsView } from './lots-view.tsx';
import { PriorityList } from './priorities.tsx';
import { Said, SaidText } from './said.tsx';

export type ViewedCall = CallAmounts & {
  readonly currency: string;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly deadlineZone: string;
  readonly graceMinutes: number;
  /** Of a rolling call: days within which an answer is promised. */
  readonly answerDays: number | null;
};

type CallViewProps = {
  call: ViewedCall;
  content: CallContent;
  activities: readonly Activity[];
  /** Countries the programme puts first, of those the call is for. */
  priorities: readonly PriorityCountry[];
  /** Where the deadline stands: the way to other clocks. */
  times?: ReactNode;
};

/** A call as everybody reads it: on its public page, and before that as the preview its approver sees. */
export function CallView({ call, content, activities, priorities, times }: CallViewProps) {
  const { t } = useText();
  return (
    <>
      <div className="lede">
        <SaidText text={content.summary} />
      </div>
      <CallFacts call={call} content={content} priorities={priorities} times={times} />
      <LotsView call={call} content={content} />
      <Section title={t('calls.view.guidelines')} id="guidelines">
        <div className="prose flow">
          <SaidText text={content.guidelines} />
        </div>
      </Section>
      <Section title={t('calls.view.activities')} id="activities">
        <ul>
          {activities.map((activity) => (
            <li key={activity.code}>
              <bdi dir="ltr">{activity.code}</bdi> <Said text={activity.title} />
            </li>
          ))}
        </ul>
      </Section>
      {priorities.length > 0 ? (
        <Section title={t('priorities.title')} id="priorities">
          <PriorityList priorities={priorities} />
        </Section>
      ) : null}
      <Section title={t('calls.view.eligibility')} id="eligibility">
        <ol>
          {content.eligibility.map((each) => (
            <li key={each.code}>
              <Said text={each.text} />
            </li>
          ))}
        </ol>
      </Section>
      <AskedView content={content} />
      <EvaluationView content={content} />
    </>
  );
}
