import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { votersOf } from '../committee.ts';
import type { DecisionData } from '../decision-pages.server.ts';

/** I13: who voted, when, and what was minuted. */
export function CommitteeFacts({ page }: { page: DecisionData }) {
  const { t } = useText();
  const { metOn, minutes, voters } = page.decision;
  const voted = votersOf(voters);
  return (
    <Section title={t('awards.committee.title')}>
      <SummaryList
        rows={[
          { key: 'met', label: t('awards.committee.met-on'), value: metOn ? <DateText value={metOn} /> : null },
          {
            key: 'voters',
            label: t('awards.committee.voters'),
            value:
              voted.length === 0 ? null : (
                <ul>
                  {voted.map(({ alias, organisation }) => (
                    <li key={alias}>
                      <bdi>{alias}</bdi> (<bdi>{organisation}</bdi>)
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'minutes',
            label: t('awards.committee.minutes'),
            value: minutes === '' ? null : <UserText>{minutes}</UserText>,
          },
        ]}
      />
    </Section>
  );
}
