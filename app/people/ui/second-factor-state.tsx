import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type SecondFactorProps = { on: boolean; renewal: { id: string; opensAt: Instant | null } | null };

/** Whether it is on, and a renewal somebody asked for in the holder's name, which the holder can stop. */
export function SecondFactorState({ on, renewal }: SecondFactorProps) {
  const { t, dateTime } = useText();
  return (
    <Section title={t('people.account.second-factor')}>
      {renewal ? (
        <NoticeBanner tone="warning" title={t('renewals.own')}>
          <p>
            {renewal.opensAt === null
              ? t('renewals.own.asked')
              : t('renewals.own.waiting', { at: dateTime(renewal.opensAt) })}
          </p>
          <Form name="stop-renewal">
            <HiddenField name="renewalId" value={renewal.id} />
            <ButtonRow>
              <Button tone="danger">{t('renewals.own.stop')}</Button>
            </ButtonRow>
          </Form>
        </NoticeBanner>
      ) : null}
      <p>{t(on ? 'people.account.second-factor.on' : 'people.account.second-factor.off')}</p>
      {on ? null : (
        <ButtonRow>
          <ButtonLink href={paths.secondFactor()} tone="secondary">
            {t('people.account.second-factor.set-up')}
          </ButtonLink>
        </ButtonRow>
      )}
    </Section>
  );
}
