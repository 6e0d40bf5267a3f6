import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';
import { CHANNELS, RENEWAL_HOURS } from '../renewals/renewal.ts';
import type { Factor } from '../step-up.ts';
import { StepUpField } from './step-up-field.tsx';

export const RENEWAL_FORM = 'renewal';

/** AU-7: asks that a lost second factor be taken off; nothing happens before somebody else says yes. */
export function LostSecondFactor({ accountId, factor }: { accountId: string; factor: Factor }) {
  const { t } = useText();
  const open = useReply()?.form === RENEWAL_FORM;
  return (
    <Disclosure summary={t('renewals.ask')} open={open}>
      <p>{t('renewals.ask.body', { hours: RENEWAL_HOURS })}</p>
      <p>
        <a href={paths.renewals()}>{t('renewals.title')}</a>
      </p>
      <Form name={RENEWAL_FORM}>
        <HiddenField name="accountId" value={accountId} />
        <ChannelField />
        <StepUpField factor={factor} />
        <ButtonRow>
          <Button tone="secondary">{t('renewals.ask.button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

export function ChannelField() {
  const { t } = useText();
  return (
    <RadioField
      name="channel"
      label={t('renewals.channel')}
      hint={t('renewals.channel.hint')}
      choices={CHANNELS.map((value) => ({ value, label: t(`renewals.channel.${value}`) }))}
    />
  );
}
