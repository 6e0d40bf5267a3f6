import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { CheckState } from '#app/organisations/due-diligence.ts';
import type { PayeeWarning } from '#app/organisations/payee-change.ts';
import {
  NAME_CHECKS,
  PAYEE_FIELDS,
  REFUSAL_REASONS,
  type NameCheck,
  type PayeeField,
} from '#app/organisations/payee.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { CheckTag } from './check-tag.tsx';

type PayeeSummaryProps = {
  payee: {
    number: number;
    masked: string;
    country: string;
    currency: string;
    proposedAt: Instant;
    proposer: string | null;
    warnings: readonly PayeeWarning[];
    usableFrom: Instant | null;
    operator: string | null;
    nameCheck: NameCheck | null;
  };
  sanctions: CheckState;
};

export function PayeeSummary({ payee, sanctions }: PayeeSummaryProps) {
  const { t, country } = useText();
  return (
    <SummaryList
      rows={[
        { key: 'account', label: t('organisations.payee.account'), value: <bdi dir="ltr">{payee.masked}</bdi> },
        ...(payee.operator
          ? [{ key: 'operator', label: t('operators.through'), value: <bdi>{payee.operator}</bdi> }]
          : []),
        {
          key: 'version',
          label: t('organisations.payee.version'),
          value: t('common.version', { number: payee.number }),
        },
        { key: 'bank', label: t('organisations.payee.field.bank-country'), value: country(payee.country) },
        { key: 'currency', label: t('common.currency'), value: <bdi>{payee.currency}</bdi> },
        { key: 'by', label: t('organisations.payee.proposed-by'), value: <bdi>{payee.proposer ?? '–'}</bdi> },
        { key: 'at', label: t('organisations.payee.proposed-on'), value: <DateTimeText value={payee.proposedAt} /> },
        ...(payee.warnings.length > 0
          ? [
              {
                key: 'warnings',
                label: t('organisations.verify.warnings'),
                value: (
                  <ul>
                    {payee.warnings.map((code) => (
                      <li key={code}>{t(`payee-warning.${code}`)}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(payee.usableFrom
          ? [
              {
                key: 'from',
                label: t('organisations.verify.usable-from'),
                value: <DateTimeText value={payee.usableFrom} />,
              },
            ]
          : []),
        ...(payee.nameCheck
          ? [
              {
                key: 'name-check',
                label: t('organisations.verify.name-check'),
                value: t(`payee-name-check.${payee.nameCheck}`),
              },
            ]
          : []),
        { key: 'sanctions', label: t('check.sanctions'), value: <CheckTag state={sanctions} /> },
      ]}
    />
  );
}

type Opened = Partial<Record<PayeeField, string>>;
type Call = { number: string; numberSince: Instant | null };

const LABELS = {
  holder: 'organisations.payee.field.holder',
  holderLatin: 'organisations.payee.field.holder-latin',
  iban: 'organisations.payee.field.iban',
  accountNumber: 'organisations.payee.field.account-number',
  bic: 'organisations.payee.field.bic',
  bankName: 'organisations.payee.field.bank-name',
  bankCountry: 'organisations.payee.field.bank-country',
  clearingCode: 'organisations.payee.field.clearing-code',
  intermediaryBic: 'organisations.payee.field.intermediary-bic',
  street: 'organisations.field.street',
  buildingNumber: 'organisations.field.building-number',
  postCode: 'organisations.field.post-code',
  town: 'organisations.field.town',
  country: 'common.country',
} as const satisfies Record<PayeeField, string>;

/** I37: sealed until a button is pressed; every look is written down. */
export function AccountPanel({ opened }: { opened: { account: Opened; call: Call } | null }) {
  const { t } = useText();
  return (
    <Section title={t('organisations.verify.account')} panel>
      {opened ? (
        <SummaryList
          rows={[
            ...PAYEE_FIELDS.filter((field) => opened.account[field]).map((field) => ({
              key: field as string,
              label: t(LABELS[field]),
              value: <bdi>{opened.account[field]}</bdi>,
            })),
            {
              key: 'call',
              label: t('organisations.verify.number'),
              value: opened.call.numberSince ? (
                <>
                  <bdi dir="ltr">{opened.call.number}</bdi> · {t('organisations.verify.number-since')}{' '}
                  <DateTimeText value={opened.call.numberSince} />
                </>
              ) : (
                t('organisations.verify.no-number')
              ),
            },
          ]}
        />
      ) : (
        <Form name="reveal">
          <p>{t('organisations.verify.sealed')}</p>
          <ButtonRow>
            <Button tone="secondary">{t('organisations.verify.reveal')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

export function VerificationForm() {
  const { t } = useText();
  return (
    <Section title={t('organisations.verify.decide')}>
      <Form name="verification">
        <RadioField
          name="decision"
          label={t('organisations.verify.decision')}
          choices={[
            { value: 'verify', label: t('organisations.verify.yes'), hint: t('organisations.verify.yes.hint') },
            { value: 'refuse', label: t('organisations.verify.no'), hint: t('organisations.verify.no.hint') },
          ]}
        />
        <CheckboxField
          name="callBack"
          label={t('organisations.verify.call-back')}
          hint={t('organisations.verify.call-back.hint')}
        />
        <SelectField
          name="nameCheck"
          label={t('organisations.verify.name-check')}
          hint={t('organisations.verify.name-check.hint')}
          choices={NAME_CHECKS.map((value) => ({ value, label: t(`payee-name-check.${value}`) }))}
          optional
        />
        <SelectField
          name="reason"
          label={t('organisations.verify.reason')}
          choices={REFUSAL_REASONS.map((value) => ({ value, label: t(`payee-refusal.${value}`) }))}
          optional
        />
        <ButtonRow>
          <Button>{t('common.confirm')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
