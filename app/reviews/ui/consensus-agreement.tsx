import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { ConsensusRecord } from './consensus-record.tsx';
import type { OpenWorkspace } from './workspace.tsx';

/** A reader looks at what the chair wrote down, and agrees. */
export function ConsensusAgreement({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const record = page.consensus;
  if (!record) return null;
  return (
    <Section title={t('reviews.consensus.title')} id="consensus">
      <ConsensusRecord record={record} criteria={page.scheme.criteria} />
      {record.inForce ? null : (
        <Form name="agreement" action={paths.consensusAgreement(page.id)}>
          <HiddenField name="proposal" value={record.id} />
          <p className="hint">{t('reviews.consensus.agree.hint')}</p>
          <ButtonRow>
            <MoveButton verdict={record.mayAgree} label={t('reviews.consensus.agree')} />
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
