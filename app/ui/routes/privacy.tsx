import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Prose, Section } from '../page.tsx';

export const handle = { access: 'public', title: 'ui.privacy.title' } satisfies RouteHandle;

const TOPICS = ['kept', 'seen', 'time', 'cookies', 'rights'] as const;

export default function Privacy() {
  const { t } = useText();
  return (
    <Prose>
      <PageTitle title={t('ui.privacy.title')} lede={t('ui.privacy.lede')} />
      {TOPICS.map((topic) => (
        <Section key={topic} id={topic} title={t(`ui.privacy.${topic}`)}>
          <p>{t(`ui.privacy.${topic}.body`)}</p>
        </Section>
      ))}
    </Prose>
  );
}
