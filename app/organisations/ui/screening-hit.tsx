import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { BirthEvidence } from '#app/organisations/screening/birth-evidence.ts';
import type { Publisher } from '#app/organisations/screening/listed.ts';
import type { PartyRole } from '#app/organisations/screening/party.ts';
import { GROUNDS, VERDICTS, type Ground, type HitVerdict } from '#app/organisations/screening/settlement.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type Page = {
  hit: { role: PartyRole; score: number; birth: BirthEvidence; openedAt: Instant };
  publisher: Publisher;
  inForce: boolean;
  entry: { reference: string };
};

/** What the comparison found, without a name. */
export function HitFacts({ page }: { page: Page }) {
  const { t } = useText();
  const { hit } = page;
  return (
    <SummaryList
      rows={[
        { key: 'role', label: t('screening.compared'), value: t(`screening.role.${hit.role}`) },
        {
          key: 'list',
          label: t('screening.list'),
          value: (
            <>
              {t(`screening.publisher.${page.publisher}`)} <Reference>{page.entry.reference}</Reference>
              {page.inForce ? null : <span className="hint"> {t('screening.no-longer-listed')}</span>}
            </>
          ),
        },
        { key: 'score', label: t('screening.score'), value: t('screening.score.of', { score: hit.score }) },
        { key: 'birth', label: t('screening.born'), value: t(`screening.birth.${hit.birth}`) },
        { key: 'opened', label: t('screening.opened'), value: <DateTimeText value={hit.openedAt} /> },
      ]}
    />
  );
}

type Opinion = { step: number; verdict: HitVerdict; ground: Ground; note: string; givenAt: Instant; by: string };

export function OpinionHistory({ opinions }: { opinions: readonly Opinion[] }) {
  const { t } = useText();
  if (opinions.length === 0) return <p className="hint">{t('screening.opinions.none')}</p>;
  return (
    <Timeline
      label={t('screening.opinions.title')}
      entries={opinions.map((opinion) => ({
        key: String(opinion.step),
        at: opinion.givenAt,
        title: t(`screening.verdict.${opinion.verdict}`),
        by: opinion.by,
        body: (
          <>
            <p>{t(`screening.ground.${opinion.ground}`)}</p>
            <UserText>{opinion.note}</UserText>
          </>
        ),
      }))}
    />
  );
}

/** I16: identity and nothing else is asked. */
export function OpinionForm() {
  const { t } = useText();
  return (
    <Form name="opinion">
      <RadioField
        name="verdict"
        label={t('screening.verdict')}
        hint={t('screening.verdict.hint')}
        choices={VERDICTS.map((value) => ({
          value,
          label: t(`screening.verdict.${value}`),
          hint: t(`screening.verdict.${value}.hint`),
        }))}
      />
      <SelectField
        name="ground"
        label={t('screening.ground')}
        choices={GROUNDS.map((value) => ({ value, label: t(`screening.ground.${value}`) }))}
      />
      <TextArea name="note" label={t('screening.note')} hint={t('screening.note.hint')} rows={4} />
      <ButtonRow>
        <Button>{t('screening.give-opinion')}</Button>
      </ButtonRow>
    </Form>
  );
}
