import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ConsentView } from '../assistance/assistance-pages.server.ts';

type ConsentListProps = {
  consents: readonly ConsentView[];
  /** Who gave each, by assistance, once somebody opened them; null before. */
  names?: ReadonlyMap<string, string> | null;
};

/** Every consent of a group, as it was put on record. */
export function ConsentList({ consents, names = null }: ConsentListProps) {
  const { t } = useText();
  return (
    <>
      {consents.map((consent) => (
        <Section key={consent.id} title={t('assistance.consent')}>
          <SummaryList
            rows={[
              {
                key: 'by',
                label: t('assistance.consent.by'),
                value: names ? <bdi>{names.get(consent.id)}</bdi> : t('assistance.consent.sealed'),
              },
              { key: 'on', label: t('assistance.consent.on'), value: <DateText value={consent.consentOn} /> },
              {
                key: 'channel',
                label: t('assistance.consent.channel'),
                value: t(`assistance.channel.${consent.channel}`),
              },
              {
                key: 'language',
                label: t('assistance.consent.language'),
                value: <bdi dir="auto">{consent.language}</bdi>,
              },
              {
                key: 'read-back',
                label: t('assistance.consent.read-back'),
                value: <UserText>{consent.readBack}</UserText>,
              },
              { key: 'assistant', label: t('assistance.assistant'), value: <bdi>{consent.assistant}</bdi> },
              { key: 'begun', label: t('assistance.begun'), value: <DateText value={consent.begunAt} /> },
              {
                key: 'ended',
                label: t('assistance.ended'),
                value: consent.endedAt ? (
                  <>
                    <DateText value={consent.endedAt} />{' '}
                    {consent.ending ? t(`assistance.ending.${consent.ending}`) : null}
                  </>
                ) : (
                  t('common.none')
                ),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
}
