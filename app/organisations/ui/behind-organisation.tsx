import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { BehindOrganisation } from '../behind-organisation.server.ts';

/** Organisations that count as one with this one (I5), each with the reason. */
export function BehindOrganisationList({ behind }: { behind: readonly BehindOrganisation[] }) {
  const { t } = useText();
  if (behind.length === 0) return null;
  return (
    <Section title={t('merging.behind')}>
      <ul>
        {behind.map(({ id, alias, tie }) => (
          <li key={`${id}-${tie}`}>
            <a href={paths.deskOrganisation(id)}>
              <Reference>{alias}</Reference>
            </a>{' '}
            {t(`merging.behind.${tie}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
