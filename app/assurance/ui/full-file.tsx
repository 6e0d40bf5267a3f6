import { FORMATS, type DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { GROUNDS } from '#app/assurance/item-reveal.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Language } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { useReply } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';

/** I37: the same file with its identities, for a reason: a form, for a link would be followed without one. */
export function FullFile({ code, language }: { code: DownloadCode; language: Language | undefined }) {
  const { t } = useText();
  const name = `full-${code}`;
  const reply = useReply();
  const address = (format: (typeof FORMATS)[number]) => paths.download(code, format, { language });
  return (
    <Disclosure summary={t('assurance.full.title', { code })} open={reply?.form === name}>
      <Form name={name} action={address('csv')}>
        <SelectField
          name="ground"
          label={t('assurance.reveal.ground')}
          hint={t('assurance.full.hint')}
          choices={GROUNDS.map((ground) => ({ value: ground, label: t(`assurance.ground.${ground}`) }))}
        />
        <ButtonRow>
          {FORMATS.map((format) => (
            <Button key={format} tone="secondary" formAction={address(format)}>
              {t('assurance.full.take', { code, format: format.toUpperCase() })}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
