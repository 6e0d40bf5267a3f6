import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Prose, Section } from '../page.tsx';

export const handle = { access: 'public', title: 'ui.safety.title' } satisfies RouteHandle;

const TOPICS = ['exit', 'device', 'connection', 'mail', 'writing', 'danger'] as const;

export default function Safety() {
  const { t } = useText();
  return (
    <Prose>
      <PageTitle title={t('ui.safety.title')} lede={t('ui.safety.lede')} />
      {TOPICS.map((topic) => (
        <Section key={topic} id={topic} title={t(`ui.safety.${topic}`)}>
          <p>{t(`ui.safety.${topic}.body`)}</p>
          {topic === 'exit' ? <p>{t('ui.safety.exit.not')}</p> : null}
        </Section>
      ))}
    </Prose>
  );
}
