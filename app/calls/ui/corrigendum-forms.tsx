import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Translated } from '#app/kernel/languages.ts';
import { Button, ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallContent } from '../call-content.ts';
import { languagesOf } from '../translated-text.ts';
import type { CallVerdicts } from './call-moves.tsx';
import { TranslatedFields } from './translated-fields.tsx';

type WritingProps = {
  callId: string;
  version: number;
  reason: Translated;
  content: CallContent;
  verdicts: CallVerdicts;
};

/** What its writers do with a corrigendum: reason, sheets, request, giving up. */
export function CorrigendumWriting({ callId, version, reason, content, verdicts }: WritingProps) {
  const { t } = useText();
  if (!verdicts.revise.allowed) return null;
  return (
    <>
      <Section title={t('calls.corrigendum.reason')}>
        <Form name="reason">
          <HiddenField name="version" value={version} />
          <TranslatedFields
            name="reason"
            label={t('calls.corrigendum.reason')}
            hint={t('calls.corrigendum.reason.hint')}
            languages={languagesOf(content)}
            value={reason}
            rows={3}
          />
          <ButtonRow>
            <Button tone="secondary">{t('common.save')}</Button>
            <ButtonLink href={paths.callDraft(callId)} tone="secondary">
              {t('calls.corrigendum.edit')}
            </ButtonLink>
            <ButtonLink href={paths.callPreview(callId)} tone="secondary">
              {t('calls.preview.open')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('common.next-step')}>
        <ButtonRow>
          <Form name="request" className="inline-form">
            <HiddenField name="version" value={version} />
            <MoveButton verdict={verdicts.request} label={t('calls.request.send')} />
          </Form>
          <Form name="discard" className="inline-form">
            <HiddenField name="version" value={version} />
            <Button tone="danger">{t('calls.corrigendum.discard')}</Button>
          </Form>
        </ButtonRow>
      </Section>
    </>
  );
}

/** The two answers of the second person. */
export function CorrigendumAnswers({ version, verdicts }: { version: number; verdicts: CallVerdicts }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('calls.corrigendum.publish')}>
        <p>{t('calls.corrigendum.publish.body')}</p>
        <Form name="publish">
          <HiddenField name="version" value={version} />
          {verdicts.approve.allowed ? <CheckboxField name="read" label={t('calls.corrigendum.read')} /> : null}
          <ButtonRow>
            <MoveButton verdict={verdicts.approve} label={t('calls.corrigendum.publish')} />
          </ButtonRow>
        </Form>
      </Section>
      {verdicts.sendBack.allowed ? (
        <Section title={t('calls.approval.send-back')}>
          <Form name="send-back">
            <HiddenField name="version" value={version} />
            <TextArea
              name="reason"
              label={t('calls.approval.reason')}
              hint={t('calls.approval.reason.hint')}
              rows={4}
            />
            <ButtonRow>
              <Button tone="secondary">{t('calls.approval.send-back.send')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
