import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ShownTerms } from '../operators/operator-pages.server.ts';

/** One version of what a provider may be used for, how its name was screened, and why it ended. */
export function OperatorTerms({ terms, over = false }: { terms: ShownTerms; over?: boolean }) {
  const { t, country } = useText();
  return (
    <SummaryList
      rows={[
        {
          key: 'state',
          label: t('common.status'),
          value: over ? (
            <StatusTag state="overdue" label={t('operators.over')} />
          ) : (
            <StatusTag state={terms.state} label={t(`operator-term.state.${terms.state}`)} />
          ),
        },
        {
          key: 'countries',
          label: t('operators.countries'),
          value: terms.countries.map((code) => country(code)).join(' · '),
        },
        {
          key: 'currencies',
          label: t('operators.currencies'),
          value: <bdi dir="ltr">{terms.currencies.join(' ')}</bdi>,
        },
        { key: 'ceiling', label: t('operators.ceiling'), value: <Amount value={euro(terms.ceilingMinor)} /> },
        { key: 'licence', label: t('operators.licence'), value: <UserText>{terms.licence}</UserText> },
        { key: 'until', label: t('operators.valid-until'), value: <DateText value={terms.validUntil} /> },
        ...(terms.listNumber === null
          ? []
          : [
              {
                key: 'screened',
                label: t('operators.screened'),
                value: t('operators.screened.matches', { count: terms.matches ?? 0 }),
              },
            ]),
        ...(terms.matchNote === ''
          ? []
          : [{ key: 'note', label: t('operators.note'), value: <UserText>{terms.matchNote}</UserText> }]),
        ...(terms.endedReason === ''
          ? []
          : [{ key: 'ended', label: t('common.reason'), value: <UserText>{terms.endedReason}</UserText> }]),
      ]}
    />
  );
}

/** The second person's word on a proposal. */
export function OperatorDecision({ termsId, verdict }: { termsId: string; verdict: Verdict }) {
  const { t } = useText();
  return (['approve', 'refuse'] as const).map((outcome) => (
    <Form key={outcome} name={outcome}>
      <HiddenField name="termsId" value={termsId} />
      {outcome === 'approve' && verdict.allowed ? (
        <TextArea name="note" label={t('operators.note')} hint={t('operators.note.hint')} rows={2} optional />
      ) : (
        <HiddenField name="note" value="" />
      )}
      <ButtonRow>
        <MoveButton
          verdict={verdict}
          label={t(`operators.decide.${outcome}`)}
          tone={outcome === 'approve' ? 'primary' : 'secondary'}
        />
      </ButtonRow>
    </Form>
  ));
}

/** Stops it at once, with a reason. */
export function OperatorWithdrawal({ termsId }: { termsId: string }) {
  const { t } = useText();
  return (
    <Form name="withdraw">
      <HiddenField name="termsId" value={termsId} />
      <TextArea name="reason" label={t('common.reason')} hint={t('operators.withdraw.hint')} rows={2} />
      <ButtonRow>
        <Button tone="danger">{t('operators.withdraw')}</Button>
      </ButtonRow>
    </Form>
  );
}
