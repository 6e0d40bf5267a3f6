import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type WriteOffFormsProps = {
  writeOff: { readonly reason: string; readonly amountMinor: bigint } | null;
  currency: string;
  verdicts: Readonly<Record<'propose' | 'approve' | 'refuse', Verdict>>;
};

/** I34: the proposal to give the money up, and the second person's word on it. */
export function WriteOffForms({ writeOff, currency, verdicts }: WriteOffFormsProps) {
  const { t } = useText();
  if (!writeOff) {
    return verdicts.propose.allowed ? (
      <Section title={t('recovery.write-off')}>
        <Form name="propose">
          <TextArea name="reason" label={t('recovery.write-off.reason')} rows={3} />
          <ButtonRow>
            <Button tone="danger">{t('recovery.write-off.propose')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    ) : null;
  }
  const decides = verdicts.approve.allowed || verdicts.approve.reason !== 'role-may-not';
  return (
    <Section title={t('recovery.write-off.proposed')} panel>
      <p>
        <Amount value={{ minor: writeOff.amountMinor, currency }} />
      </p>
      <UserText>{writeOff.reason}</UserText>
      {decides ? (
        <>
          <Form name="approve">
            <ButtonRow>
              <MoveButton verdict={verdicts.approve} label={t('recovery.write-off.approve')} tone="danger" />
            </ButtonRow>
          </Form>
          <Form name="refuse">
            <ButtonRow>
              <MoveButton verdict={verdicts.refuse} label={t('recovery.write-off.refuse')} tone="secondary" />
            </ButtonRow>
          </Form>
        </>
      ) : null}
    </Section>
  );
}
