import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { DecisionData } from '../decision-pages.server.ts';

/** I13: who voted, when, and what was minuted. */
export function CommitteeFacts({ page }: { page: DecisionData }) {
  const { t, list } = useText();
  const { metOn, minutes } = page.decision;
  const voted = page.committee;
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
                  {voted.map(({ alias, organisation, chair }) => (
                    <li key={alias}>
                      <bdi>{alias}</bdi> (<bdi>{organisation}</bdi>){chair ? ` – ${t('awards.committee.chair')}` : ''}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'recusals',
            label: t('awards.committee.recusals'),
            value:
              page.recusals.length === 0 ? null : (
                <ul>
                  {page.recusals.map(({ alias, references }) => (
                    <li key={alias}>
                      <bdi>{alias}</bdi>: {list(references)}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'signed',
            label: t('awards.minutes.signatures'),
            value: page.signatures ? (
              <>
                {page.signatures.map(({ alias, signedAt }) => (
                  <p key={alias}>
                    <bdi>{alias}</bdi>, <DateText value={signedAt} />
                  </p>
                ))}
                <a href={paths.awardMinutes(page.decision.id)}>{t('awards.minutes.read')}</a>
              </>
            ) : null,
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
