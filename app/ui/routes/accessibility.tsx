import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Prose, Section } from '../page.tsx';

export const handle = { access: 'public', title: 'ui.accessibility.title' } satisfies RouteHandle;

const TOPICS = ['aim', 'tested', 'limits', 'contact'] as const;

export default function Accessibility() {
  const { t } = useText();
  return (
    <Prose>
      <PageTitle title={t('ui.accessibility.title')} lede={t('ui.accessibility.lede')} />
      {TOPICS.map((topic) => (
        <Section key={topic} id={topic} title={t(`ui.accessibility.${topic}`)}>
          <p>{t(`ui.accessibility.${topic}.body`)}</p>
        </Section>
      ))}
    </Prose>
  );
}
