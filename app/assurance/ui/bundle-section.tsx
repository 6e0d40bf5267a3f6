import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

/** Everything in one file that is verified elsewhere, and how. */
export function BundleSection({ reconciled, verifierKey }: { reconciled: boolean; verifierKey: string }) {
  const { t } = useText();
  return (
    <Section title={t('assurance.bundle.title')}>
      <p className="measure">{t('assurance.bundle.about')}</p>
      <SummaryList
        rows={[
          { key: 'key', label: t('assurance.bundle.key'), value: <code className="digest">{verifierKey}</code> },
          {
            key: 'command',
            label: t('assurance.bundle.command'),
            value: <code className="digest">{`node verify.mjs --key ${verifierKey}`}</code>,
          },
        ]}
      />
      {reconciled ? (
        <ButtonLink href={paths.bundle()} tone="secondary" download>
          {t('assurance.bundle.link')}
        </ButtonLink>
      ) : (
        <p>{t('assurance.downloads.blocked')}</p>
      )}
    </Section>
  );
}
