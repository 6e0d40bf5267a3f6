import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { FieldError, Reply } from '#app/kernel/form.ts';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { VERIFY_FIELDS, type Known } from '../verify/verification.ts';

/** Known or not, what kind of thing and of which day. */
export function VerifyAnswer({ known }: { known: Known | null }) {
  const { t } = useText();
  if (!known) {
    return (
      <NoticeBanner tone="warning" title={t('verify.unknown')}>
        {t('verify.unknown.body')}
      </NoticeBanner>
    );
  }
  return (
    <NoticeBanner tone="success" title={t('verify.known')}>
      {t(`verify.kind.${known.kind}`)} · <DateText value={known.at} />
    </NoticeBanner>
  );
}

type VerifyFormProps = {
  typed: Readonly<Record<(typeof VERIFY_FIELDS)[number], string>>;
  errors: readonly FieldError[];
};

/** A check number, or what stands under a letter. Works by address, so that a code can be scanned. */
export function VerifyForm({ typed, errors }: VerifyFormProps) {
  const { t } = useText();
  const values = Object.fromEntries(VERIFY_FIELDS.map((field) => [field, [typed[field]]]));
  const reply: Reply = { form: 'verify', errors, values };
  return (
    <Form name="verify" method="get" action={paths.verify()} reply={reply}>
      <ErrorSummary reply={reply} />
      <TextField name="hash" label={t('verify.hash')} hint={t('verify.hash.hint')} dir="ltr" optional />
      <Fieldset legend={t('verify.letter')} hint={t('verify.letter.hint')}>
        <TextField name="reference" label={t('common.reference')} dir="ltr" optional />
        <TextField name="code" label={t('verify.code')} dir="ltr" optional />
      </Fieldset>
      <Button>{t('verify.send')}</Button>
    </Form>
  );
}
