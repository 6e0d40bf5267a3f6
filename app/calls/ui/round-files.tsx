import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { RoundsData } from '../rounds/round-pages.server.ts';

type Round = RoundsData['rounds'][number];
/** `zone`: the call's, in which the days for answers end. */
type RoundFilesProps = { round: Round; zone: string };

/** Whether closing a round, or ranking it, has to say what becomes of files that are with their applicants. */
export function mayLeaveFilesBehind(round: Round): boolean {
  return (
    round.returned.length > 0 && round.carry !== null && (round.carry.allowed || round.carry.reason !== 'carry-ranked')
  );
}

/** Where the files of a round stand that were given back: they go on into the next round, or are waited for. */
export function RoundFiles({ round, zone }: RoundFilesProps) {
  const { t } = useText();
  const open = round.state === 'open';
  return (
    <Section id={roundAnchor(round)} title={t('calls.carry.title', { round: round.reference })} panel>
      <p className="measure">{t('calls.carry.body')}</p>
      {round.carry?.allowed === false ? <p>{t(`refusal.${round.carry.reason}`)}</p> : null}
      {round.carry?.allowed || open ? (
        <Form name={open ? 'close-round' : `carry-${round.number}`}>
          <HiddenField name="round" value={round.id} />
          {round.carry?.allowed ? <Choices round={round} zone={zone} /> : <Waiting round={round} zone={zone} />}
          <ButtonRow>
            <Button>{t(open ? 'calls.rounds.close' : 'calls.carry.send')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Waiting round={round} zone={zone} />
      )}
    </Section>
  );
}

export function roundAnchor(round: Pick<Round, 'number'>): string {
  return `round-${round.number}`;
}

function Choices({ round, zone }: RoundFilesProps) {
  const { t, date } = useText();
  return (
    <CheckboxList
      name="carry[]"
      label={t('calls.carry.choose')}
      hint={t('calls.carry.choose.hint')}
      choices={round.returned.map(({ id, reference, dueAt }) => ({
        value: id,
        label: reference,
        hint: t('calls.carry.due', { day: date(dueAt, zone) }),
      }))}
      defaultValues={round.returned.map(({ id }) => id)}
    />
  );
}

function Waiting({ round, zone }: RoundFilesProps) {
  const { t, date } = useText();
  return (
    <ul>
      {round.returned.map(({ id, reference, dueAt }) => (
        <li key={id}>
          <bdi>{reference}</bdi>: {t('calls.carry.due', { day: date(dueAt, zone) })}
        </li>
      ))}
    </ul>
  );
}
