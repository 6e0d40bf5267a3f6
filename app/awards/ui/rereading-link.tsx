import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';

type RereadingLinkProps = {
  redressId: string;
  rereading: { readonly id: string | null; readonly version: number | null };
};

/** From an upheld complaint to its second reading: readers to ask, then what they found. */
export function RereadingLink({ redressId, rereading }: RereadingLinkProps) {
  const { t } = useText();
  const { id, version } = rereading;
  return (
    <Section title={t('rereading.title')} panel>
      <p className="measure">
        {version === null
          ? t(id === null ? 'rereading.nobody-asked' : 'rereading.under-way')
          : t('rereading.over', { number: version })}
      </p>
      <ButtonRow>
        {version === null ? (
          <ButtonLink href={paths.redressReaders(redressId)}>{t('rereading.readers')}</ButtonLink>
        ) : null}
        {id ? (
          <ButtonLink tone="secondary" href={paths.rereading(id)}>
            {t('rereading.open')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Section>
  );
}
