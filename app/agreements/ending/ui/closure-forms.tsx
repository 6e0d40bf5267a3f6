import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { AgreementState } from '../../agreement-lifecycle.ts';

type ClosureFormsProps = {
  agreement: { readonly version: number; readonly state: AgreementState };
  verdicts: Readonly<Record<'propose' | 'close' | 'reopen', Verdict>>;
};

/** The proposal with the list of assets; then the second person's word, or the way back. */
export function ClosureForms({ agreement, verdicts }: ClosureFormsProps) {
  const { t } = useText();
  const version = <HiddenField name="version" value={agreement.version} />;
  if (agreement.state === 'active') {
    return (
      <Form name="propose">
        {version}
        <TextArea name="assets" label={t('closure.assets')} hint={t('closure.assets-hint')} rows={4} />
        <ButtonRow>
          <MoveButton verdict={verdicts.propose} label={t('closure.propose')} />
        </ButtonRow>
      </Form>
    );
  }
  if (agreement.state !== 'closing') return null;
  return (
    <>
      <Form name="close">
        {version}
        <ButtonRow>
          <MoveButton verdict={verdicts.close} label={t('closure.close')} />
        </ButtonRow>
      </Form>
      <Form name="reopen">
        {version}
        <ButtonRow>
          <MoveButton verdict={verdicts.reopen} label={t('closure.reopen')} tone="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
