import type { ComponentProps } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type InvitationCodeProps = Pick<ComponentProps<typeof PageTitle>, 'title' | 'lede' | 'back'> & {
  /** Of the form. */
  name: string;
  button: string;
};

/** Where the code of an invitation is typed in, to a team or to a call. */
export function InvitationCode({ name, button, ...page }: InvitationCodeProps) {
  const { t } = useText();
  return (
    <>
      <PageTitle {...page} />
      <Form name={name}>
        <TextField
          name="invitationCode"
          label={t('team.join.code')}
          hint={t('team.join.code.hint')}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <ButtonRow>
          <Button>{button}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
