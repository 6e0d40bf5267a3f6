import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { CertificationView } from '../certification/certification-view.server.ts';

/** Puts the application before the representatives; says who they are, and why it cannot be done yet. */
export function AskForm({ certification, id }: { certification: CertificationView; id: string }) {
  const { t, list } = useText();
  const { representatives, mayAsk, missing, stands } = certification;
  return (
    <Section title={t('certification.ask.title')}>
      {representatives.length > 0 ? (
        <p>
          {t('certification.representatives')}: <bdi>{list([...representatives])}</bdi>
        </p>
      ) : (
        <p>
          {t('certification.representatives.none')} <a href={paths.team()}>{t('team.title')}</a>
        </p>
      )}
      {stands ? null : <p className="hint">{t('certification.ask.hint')}</p>}
      <Form name="ask">
        <ButtonRow>
          {stands ? null : (
            <MoveButton
              verdict={mayAsk}
              label={t('certification.ask.button')}
              name="intent"
              value="ask"
              values={{ count: missing }}
            />
          )}
          <ButtonLink tone={stands ? 'primary' : 'secondary'} href={paths.applicationCheck(id)}>
            {t('applications.home.check')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** What the representative signs, and the way to decline. `sha256`: of what this page shows. */
export function AnswerForms({ declarations, sha256 }: { declarations: CallContent['declarations']; sha256: string }) {
  const { t, language } = useText();
  return (
    <>
      <Section title={t('certification.sign.title')}>
        <Form name="certify">
          <HiddenField name="sha256" value={sha256} />
          {declarations.length > 0 ? (
            <CheckboxList
              name="declarations[]"
              label={t('applications.check.declarations')}
              hint={t('certification.sign.declarations')}
              choices={declarations.map(({ code, text }) => ({ value: code, label: inLanguage(text, language) }))}
            />
          ) : null}
          <CheckboxField name="read" label={t('certification.sign.read')} />
          <TextField
            name="fullName"
            label={t('agreements.signature.full-name')}
            hint={t('agreements.signature.full-name-hint')}
            spellCheck={false}
          />
          <ButtonRow>
            <Button name="intent" value="certify">
              {t('certification.sign.button')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('certification.decline.title')}>
        <Form name="decline">
          <HiddenField name="sha256" value={sha256} />
          <TextArea name="reason" label={t('certification.decline.reason')} hint={t('certification.decline.hint')} />
          <ButtonRow>
            <Button tone="danger" name="intent" value="decline">
              {t('certification.decline.button')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
