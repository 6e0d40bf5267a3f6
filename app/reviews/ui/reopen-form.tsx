import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { useReply } from '#app/ui/reply.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { MOST_WORDS } from '../sheet-form.ts';
import type { OpenWorkspace } from './workspace.tsx';

/** I11: opening a locked sheet for a new version, with a reason that is kept. */
export function ReopenForm({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const reply = useReply();
  if (!page.sheet.locked || page.fixed || page.reread || page.consensus?.inForce) return null;
  return (
    <Disclosure summary={t('reviews.reopen.title')} open={reply?.form === 'reopening'}>
      <Form name="reopening" action={paths.sheetReopening(page.id)}>
        <p className="hint">{t('reviews.reopen.body')}</p>
        <TextArea name="reason" label={t('reviews.reopen.reason')} words={MOST_WORDS} rows={3} />
        <ButtonRow>
          <Button tone="secondary">{t('reviews.reopen.button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
