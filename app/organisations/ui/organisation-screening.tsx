import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { HitState } from '#app/organisations/screening/hit-lifecycle.ts';
import type { PartyRole } from '#app/organisations/screening/party.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HitTag } from './hit-tag.tsx';

type Screening = {
  last: { at: Instant; parties: number } | null;
  hits: readonly { id: string; state: HitState; role: PartyRole }[];
};

/** How one organisation's screening stands, with a way to its possible matches. */
export function OrganisationScreening({ screening, mayRun }: { screening: Screening | null; mayRun: boolean }) {
  const { t } = useText();
  if (!screening) return null;
  const { last, hits } = screening;
  return (
    <Section title={t('screening.of-organisation')}>
      <p>
        {last ? (
          <>
            {t('screening.last', { parties: last.parties })} <DateTimeText value={last.at} />
          </>
        ) : (
          t('screening.never')
        )}
      </p>
      {hits.length > 0 ? (
        <ul>
          {hits.map((hit) => (
            <li key={hit.id}>
              <a href={paths.screeningHit(hit.id)}>{t(`screening.role.${hit.role}`)}</a> <HitTag state={hit.state} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayRun ? (
        <Form name="screen">
          <ButtonRow>
            <Button tone="secondary">{t('screening.run')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  );
}
