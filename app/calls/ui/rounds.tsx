import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { ANSWER_DAYS, CHOSEN_INTAKES } from '../rounds/intake.ts';
import type { RoundsData } from '../rounds/round-pages.server.ts';
import { mayLeaveFilesBehind, roundAnchor, RoundFiles } from './round-files.tsx';

/** How a call takes applications; of a rolling one, its rounds and what closes them. */
export function Rounds({ page }: { page: RoundsData }) {
  const { t, number } = useText();
  const { call } = page;
  if (page.maySet) return <IntakeForm page={page} />;
  if (call.intake !== 'rolling') return <p>{t('calls.intake.deadline')}</p>;
  return (
    <>
      <p>
        {t('calls.rounds.days')}: {number(call.answerDays ?? 0)}
      </p>
      <p>
        {t('calls.rounds.left')}: <Amount value={{ minor: page.leftMinor, currency: call.currency }} />
      </p>
      <Section title={t('calls.rounds.list')}>
        <RoundTable page={page} />
      </Section>
      {page.rounds.filter(mayLeaveFilesBehind).map((round) => (
        <RoundFiles key={round.id} round={round} zone={call.deadlineZone} />
      ))}
      {page.mayCloseCall ? <CloseCall version={call.version} /> : null}
    </>
  );
}

function IntakeForm({ page: { call, fits } }: { page: RoundsData }) {
  const { t } = useText();
  return (
    <>
      {fits.allowed ? null : <NoticeBanner>{t(`refusal.${fits.reason}`)}</NoticeBanner>}
      <Form name="intake">
        <HiddenField name="version" value={call.version} />
        <RadioField
          name="intake"
          label={t('calls.intake.when')}
          choices={CHOSEN_INTAKES.map((value) => ({ value, label: t(`calls.intake.${value}`) }))}
          defaultValue={call.intake}
        />
        <TextField
          name="answerDays"
          label={t('calls.rounds.days')}
          hint={t('calls.rounds.days.hint')}
          inputMode="numeric"
          width="short"
          dir="ltr"
          defaultValue={String(call.answerDays ?? ANSWER_DAYS.usual)}
        />
        <ButtonRow>
          <Button>{t('common.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function RoundTable({ page }: { page: RoundsData }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('calls.rounds.list')}
      captionHidden
      rows={page.rounds}
      rowKey={(round) => round.id}
      empty={<EmptyState title={t('calls.rounds.none')}>{t('calls.rounds.none.body')}</EmptyState>}
      columns={[
        {
          key: 'round',
          label: t('calls.rounds.round'),
          names: true,
          cell: (round) => (
            <a href={paths.deskCall(round.id)}>
              <Reference>{round.reference}</Reference>
            </a>
          ),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => (
            <StatusTag state={state} label={t(state === 'open' ? 'calls.rounds.collecting' : `call.state.${state}`)} />
          ),
        },
        { key: 'files', label: t('calls.rounds.files'), numeric: true, cell: ({ files }) => number(files) },
        { key: 'waiting', label: t('calls.rounds.waiting'), numeric: true, cell: ({ waiting }) => number(waiting) },
        {
          key: 'due',
          label: t('calls.rounds.due'),
          cell: ({ due }) => (due ? <DateText value={due} /> : '–'),
        },
        { key: 'closed', label: t('calls.rounds.until'), cell: (round) => <RoundEnd round={round} /> },
      ]}
    />
  );
}

/** When a round was closed, or the button that closes it. */
function RoundEnd({ round }: { round: RoundsData['rounds'][number] }) {
  const { t } = useText();
  if (round.state !== 'open') {
    return (
      <>
        <DateTimeText value={round.deadlineAt} />
        {mayLeaveFilesBehind(round) ? (
          <>
            <br />
            <a href={`#${roundAnchor(round)}`}>{t('calls.carry.open')}</a>
          </>
        ) : null}
      </>
    );
  }
  if (!round.close) return <>–</>;
  if (mayLeaveFilesBehind(round)) return <a href={`#${roundAnchor(round)}`}>{t('calls.rounds.close')}</a>;
  return (
    <Form name="close-round" className="inline-form">
      <HiddenField name="round" value={round.id} />
      <MoveButton verdict={round.close} label={t('calls.rounds.close')} />
    </Form>
  );
}

function CloseCall({ version }: { version: number }) {
  const { t } = useText();
  return (
    <Section title={t('calls.rounds.end')}>
      <p className="measure">{t('calls.rounds.end.body')}</p>
      <Form name="close-call">
        <HiddenField name="version" value={version} />
        <TextArea name="reason" label={t('common.reason')} hint={t('calls.rounds.end.hint')} rows={3} />
        <ButtonRow>
          <Button tone="secondary">{t('calls.rounds.end')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
