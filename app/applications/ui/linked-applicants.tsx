import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { LinkedApplicant } from '../opening/linked-applicants.server.ts';

/** Files whose applicant may be the same, each with the reason. */
export function LinkedApplicants({ linked }: { linked: readonly LinkedApplicant[] }) {
  const { t, list } = useText();
  if (linked.length === 0) return null;
  return (
    <Section title={t('applications.linked.title')}>
      <p className="hint">{t('applications.linked.hint')}</p>
      <ul>
        {linked.map(({ id, reference, alias, links }) => (
          <li key={id}>
            <a href={paths.deskApplication(id)}>
              <Reference>{reference}</Reference>
            </a>{' '}
            <Reference>{alias}</Reference>: {list(links.map((link) => t(`applications.linked.${link}`)))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
