import { RESOLUTIONS } from '#app/disbursements/bank/bank-line-form.ts';
import type { ShownBankLine } from '#app/disbursements/bank/bank-pages.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

/** What the bank said of a movement; names and texts of the other side stay in the file. */
export function BankLineFacts({ line }: { line: ShownBankLine }) {
  const { t } = useText();
  const code = (key: string, label: string, value: string) =>
    value === '' ? [] : [{ key, label, value: <bdi dir="ltr">{value}</bdi> }];
  const { instructedMinor: minor, instructedCurrency: currency } = line;
  return (
    <SummaryList
      rows={[
        { key: 'direction', label: t('bank.line.direction'), value: t(`bank.direction.${line.direction}`) },
        {
          key: 'amount',
          label: t('common.amount'),
          value: <Amount value={{ minor: line.amountMinor, currency: line.currency }} />,
        },
        ...(minor !== null && currency !== null
          ? [{ key: 'instructed', label: t('bank.line.instructed'), value: <Amount value={{ minor, currency }} /> }]
          : []),
        { key: 'valueOn', label: t('bank.line.valueOn'), value: <DateText value={line.valueOn} /> },
        { key: 'bookedOn', label: t('bank.line.bookedOn'), value: <DateText value={line.bookedOn} /> },
        ...code('endToEndId', t('bank.line.endToEndId'), line.endToEndId),
        ...code('bankReference', t('bank.line.bankReference'), line.bankReference),
        ...code('bankCode', t('bank.line.bankCode'), line.bankCode),
        ...code('returnReason', t('bank.line.returnReason'), line.returnReason),
        ...(line.openReason && line.state === 'open'
          ? [{ key: 'why', label: t('bank.why'), value: t(`bank.open.${line.openReason}`) }]
          : []),
        ...(line.disbursementId
          ? [
              {
                key: 'payment',
                label: t('disbursements.one.title'),
                value: (
                  <a href={paths.disbursement(line.disbursementId)}>
                    <bdi dir="ltr">{line.payment}</bdi>
                  </a>
                ),
              },
            ]
          : []),
        ...(line.recoveryId
          ? [
              {
                key: 'recovery',
                label: t('disbursements.recovery.title'),
                value: (
                  <a href={paths.recovery(line.recoveryId)}>
                    <bdi dir="ltr">{line.recovery}</bdi>
                  </a>
                ),
              },
            ]
          : []),
        ...(line.note ? [{ key: 'note', label: t('bank.line.note'), value: <p dir="auto">{line.note}</p> }] : []),
      ]}
    />
  );
}

type Owed = {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly restMinor: bigint;
  readonly currency: string;
};

/** Which recoveries a credit may repay; nothing where none owes as much. */
export function OwedCandidates({ owed }: { owed: readonly Owed[] }) {
  const { t } = useText();
  if (owed.length === 0) return null;
  return (
    <Section title={t('bank.line.owed')}>
      <ul>
        {owed.map(({ id, reference, organisation, restMinor, currency }) => (
          <li key={id}>
            <a href={paths.recovery(id)}>
              <Reference>{reference}</Reference>
            </a>{' '}
            · <Reference>{organisation}</Reference> · <Amount value={{ minor: restMinor, currency }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ResolutionForm({ version }: { version: number }) {
  const { t } = useText();
  return (
    <Form name="resolution">
      <HiddenField name="version" value={version} />
      <RadioField
        name="as"
        label={t('bank.line.as')}
        choices={RESOLUTIONS.map((value) => ({ value, label: t(`bank.line.as.${value}`) }))}
      />
      <TextField
        name="reference"
        label={t('bank.line.reference')}
        hint={t('bank.line.reference.hint')}
        dir="ltr"
        optional
      />
      <TextArea name="note" label={t('bank.line.note')} hint={t('bank.line.note.hint')} rows={3} optional />
      <ButtonRow>
        <Button>{t('bank.line.send')}</Button>
      </ButtonRow>
    </Form>
  );
}
