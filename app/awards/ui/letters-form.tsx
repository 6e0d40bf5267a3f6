import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { DecisionData } from '../decision-pages.server.ts';
import type { proposeDates } from '../letters.ts';

type LettersFormProps = { page: DecisionData; proposed: ReturnType<typeof proposeDates> };

/** The last days the letters name, and the hour they leave, where they do not leave at once. */
export function LettersForm({ page, proposed }: LettersFormProps) {
  const { t, dateTime } = useText();
  const { decision, verdicts } = page;
  return (
    <>
      {decision.releaseAt && decision.state === 'approved' ? (
        <NoticeBanner tone="info" title={t('awards.letters.embargo')}>
          {t('common.date.brussels', { when: dateTime(decision.releaseAt) })}
        </NoticeBanner>
      ) : null}
      <Form name="letters">
        <HiddenField name="version" value={decision.version} />
        <DateField
          name="acceptUntil"
          label={t('awards.letters.accept-until')}
          hint={t('awards.letters.accept-until.hint')}
          defaultValue={decision.acceptUntil ?? proposed.acceptUntil}
        />
        <DateField
          name="redressUntil"
          label={t('awards.letters.redress-until')}
          defaultValue={decision.redressUntil ?? proposed.redressUntil}
        />
        {decision.basedOn === null ? (
          <DateField
            name="reserveUntil"
            label={t('awards.letters.reserve-until')}
            hint={t('awards.letters.reserve-until.hint')}
            defaultValue={decision.reserveUntil ?? proposed.reserveUntil}
          />
        ) : (
          <HiddenField name="reserveUntil" value={proposed.reserveUntil} />
        )}
        <Fieldset legend={t('awards.letters.release')} hint={t('awards.letters.release.hint')}>
          <DateField name="releaseOn" label={t('awards.letters.release-on')} optional />
          <TextField name="releaseTime" label={t('awards.letters.release-time')} type="time" width="short" optional />
        </Fieldset>
        <CheckboxField name="read" label={t('awards.letters.read')} />
        <MoveButton {...verdicts.notify} label={t('awards.letters.send')} />
      </Form>
    </>
  );
}
