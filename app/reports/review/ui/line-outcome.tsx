import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { CostLine } from '../../report-store.server.ts';

const TONES: Readonly<Record<string, Tone>> = { accepted: 'good', 'part-accepted': 'warn', disallowed: 'bad' };

type Outcome = Pick<
  CostLine,
  'decision' | 'acceptedEurMinor' | 'disallowedEurMinor' | 'disallowCode' | 'decisionComment'
>;

/** I26: what was decided about one cost, in words and figures. */
export function LineOutcome({ line }: { line: Outcome }) {
  const { t } = useText();
  if (line.decision === null) return null;
  const decision = line.decision as 'accepted' | 'part-accepted' | 'disallowed';
  return (
    <>
      <StatusTag state={decision} tone={TONES[decision] ?? 'neutral'} label={t(`reports.decision.${decision}`)} />{' '}
      <Amount value={euro(line.acceptedEurMinor ?? 0n)} />
      {line.disallowCode ? (
        <div className="hint">
          {t(`reports.disallow.${line.disallowCode}`)}: <Amount value={euro(line.disallowedEurMinor ?? 0n)} />
        </div>
      ) : null}
      {line.decisionComment ? (
        <div className="hint" dir="auto">
          {line.decisionComment}
        </div>
      ) : null}
    </>
  );
}
