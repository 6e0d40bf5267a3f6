import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type ProposalOutcomeProps = { field: 'ruleId' | 'versionId'; id: string; verdict: Verdict };

/** The second person's word on a proposal. `field`: what the proposal's id is sent as. */
export function ProposalOutcome({ field, id, verdict }: ProposalOutcomeProps) {
  const { t } = useText();
  return (['approved', 'refused'] as const).map((outcome) => (
    <Form key={outcome} name={outcome}>
      <HiddenField name={field} value={id} />
      <ButtonRow>
        <MoveButton
          verdict={verdict}
          label={t(`approval-rules.decide.${outcome}`)}
          tone={outcome === 'approved' ? 'primary' : 'secondary'}
        />
      </ButtonRow>
    </Form>
  ));
}
