import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { activityNames, type KnownActivity } from '../../activities.ts';
import { amountField, headingField } from '../../plan-form.ts';
import { BudgetFields } from '../../budget/ui/budget-fields.tsx';
import type { AmendmentKind, Standing, Wanted } from '../amendment.ts';
import { draftedLines } from '../budget-draft.ts';
import { reportField } from '../amendment-form.ts';

export type DraftProps = {
  amendment: { readonly kind: AmendmentKind; readonly wanted: Wanted };
  standing: Standing;
  latestEnd: LocalDate;
  verified: { readonly id: string; readonly masked: string | null } | null;
  activities: readonly KnownActivity[];
};

/** The fields of one kind of request, filled with what was saved, else with the agreement as it stands. */
export function AmendmentFormFields(props: DraftProps) {
  switch (props.amendment.kind) {
    case 'reallocation':
      return <LineFields {...props} />;
    case 'extension':
      return <EndField {...props} />;
    case 'reporting':
      return <ReportFields {...props} />;
    case 'payee':
      return <AccountField {...props} />;
    case 'activities':
      return <ActivityFields {...props} />;
    case 'amount':
      return <AmountFields {...props} />;
  }
}

function LineFields({ amendment, standing }: DraftProps) {
  const text = useText();
  const { currency, amountMinor } = standing;
  const exact = text.t('agreements.plan.adds-up', { amount: text.money(money(amountMinor, currency)) });
  return (
    <Fieldset legend={text.t('agreements.home.budget')} hint={exact}>
      <BudgetFields lines={draftedLines(standing, amendment.wanted)} currency={currency} />
    </Fieldset>
  );
}

function HeadingFields({ amendment, standing, total }: DraftProps & { total: string }) {
  const text = useText();
  const { t } = text;
  const { currency } = standing;
  return (
    <Fieldset legend={t('agreements.home.budget')} hint={total}>
      {standing.headings.map(({ heading, amountMinor: minor }) => (
        <AmountField
          key={heading}
          name={headingField(heading)}
          label={t(`heading.${heading}`)}
          hint={t('amendments.now', { amount: text.money(money(minor, currency)) })}
          currency={currency}
          defaultValue={toDecimal(money(BigInt(amendment.wanted.headings?.[heading] ?? minor), currency))}
        />
      ))}
    </Fieldset>
  );
}

function EndField({ amendment, standing, latestEnd }: DraftProps) {
  const { t, date } = useText();
  return (
    <DateField
      name="endsOn"
      label={t('amendments.end-after')}
      hint={t('amendments.end-hint', { now: date(standing.endsOn), latest: date(latestEnd) })}
      defaultValue={amendment.wanted.endsOn ?? standing.endsOn}
    />
  );
}

function ReportFields({ amendment, standing }: DraftProps) {
  const { t, date } = useText();
  const open = standing.reports.filter((each) => !each.fixed);
  if (open.length === 0) return <NoticeBanner tone="info">{t('amendments.no-report-open')}</NoticeBanner>;
  return open.map(({ number, dueOn }) => (
    <DateField
      key={number}
      name={reportField(number)}
      label={t('amendments.report-after', { number })}
      hint={t('amendments.now-date', { date: date(dueOn) })}
      defaultValue={amendment.wanted.dates?.[number] ?? dueOn}
    />
  ));
}

function AccountField({ amendment, verified }: DraftProps) {
  const { t } = useText();
  if (!verified) return <NoticeBanner tone="warning">{t('amendments.no-account')}</NoticeBanner>;
  return (
    <RadioField
      name="payeeAccountId"
      label={t('amendments.account')}
      hint={t('amendments.account-hint')}
      choices={[{ value: verified.id, label: verified.masked ?? '' }]}
      defaultValue={amendment.wanted.payeeAccountId}
    />
  );
}

function ActivityFields({ amendment, standing, activities }: DraftProps) {
  const { t, language } = useText();
  return (
    <CheckboxList
      name="activities[]"
      label={t('applications.basics.activities')}
      hint={t('amendments.activities.hint')}
      choices={activities.map((each) => ({
        value: each.code,
        label: activityNames([each.code], activities, language)[0] ?? each.code,
      }))}
      defaultValues={amendment.wanted.activities ?? standing.activities}
    />
  );
}

function AmountFields(props: DraftProps) {
  const text = useText();
  const { t } = text;
  const { wanted } = props.amendment;
  const { currency, amountMinor, instalments } = props.standing;
  const decimal = (minor: string | bigint) => toDecimal(money(BigInt(minor), currency));
  const written = (minor: bigint) => text.money(money(minor, currency));
  return (
    <>
      <AmountField
        name="amountMinor"
        label={t('amendments.amount-after')}
        hint={t('amendments.now', { amount: written(amountMinor) })}
        currency={currency}
        defaultValue={decimal(wanted.amountMinor ?? amountMinor)}
      />
      <HeadingFields {...props} total={t('amendments.adds-up')} />
      <Fieldset legend={t('agreements.instalments')} hint={t('amendments.adds-up')}>
        {instalments.map((each) => (
          <AmountField
            key={each.number}
            name={amountField(each.number)}
            label={t('agreements.plan.amount-of', { number: each.number })}
            hint={
              each.fixed ? t('amendments.instalment-fixed') : t('amendments.now', { amount: written(each.amountMinor) })
            }
            currency={currency}
            defaultValue={decimal(wanted.instalments?.[each.number] ?? each.amountMinor)}
          />
        ))}
      </Fieldset>
    </>
  );
}
