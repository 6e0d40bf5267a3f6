import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';

export function SecondFactorState({ on }: { on: boolean }) {
  const { t } = useText();
  return (
    <Section title={t('people.account.second-factor')}>
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
