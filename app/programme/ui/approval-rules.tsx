import { useText } from '#app/i18n/text-context.tsx';
import { money, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { TIER_ROWS, type ApprovalRules } from '../approval-rules.ts';

type Version = ApprovalRules & { readonly reason: string; readonly number: number; readonly coolOffHours: number };
type RulesProps = { rules: Version; currency: string };

/** One version: its tiers, its limit, and why it was proposed. */
export function ApprovalRulesTable({ rules, currency }: RulesProps) {
  const { t } = useText();
  const { limitMinor } = rules;
  return (
    <>
      <DataTable
        caption={t('approval-rules.version', { number: rules.number })}
        captionHidden
        rows={rules.tiers}
        rowKey={(tier) => String(tier.fromMinor)}
        columns={[
          {
            key: 'from',
            label: t('approval-rules.from'),
            cell: (tier) => <Amount value={money(tier.fromMinor, currency)} />,
            numeric: true,
          },
          {
            key: 'approvals',
            label: t('approval-rules.approvals'),
            cell: (tier) => t('approval-rules.people', { count: tier.approvals }),
          },
          {
            key: 'lead',
            label: t('approval-rules.lead'),
            cell: (tier) => t(tier.lead ? 'common.yes' : 'common.no'),
          },
        ]}
      />
      <p>
        {limitMinor === null ? (
          t('approval-rules.no-limit')
        ) : (
          <>
            {t('approval-rules.limit')} <Amount value={money(limitMinor, currency)} />
          </>
        )}
      </p>
      <p>
        {t('programme.rule.coolOff')} · {t('programme.hours', { count: rules.coolOffHours })}
      </p>
      {rules.number > 1 ? <UserText>{rules.reason}</UserText> : null}
    </>
  );
}

/** The way to another version, filled in with the one in force. */
export function ApprovalRulesForm({ current, currency }: { current: Version | null; currency: string }) {
  const { t } = useText();
  const limit = current?.limitMinor ?? null;
  return (
    <Form name="propose">
      {TIER_ROWS.map((row) => (
        <TierRow key={row} row={row} tier={current?.tiers[row - 1] ?? null} currency={currency} />
      ))}
      <AmountField
        name="limit"
        label={t('approval-rules.limit')}
        hint={t('approval-rules.limit.hint')}
        currency={currency}
        defaultValue={limit === null ? '' : toDecimal(money(limit, currency))}
        optional
      />
      <TextField
        name="coolOff"
        label={t('programme.rule.coolOff')}
        hint={t('approval-rules.cool-off.hint')}
        defaultValue={String(current?.coolOffHours ?? 72)}
        inputMode="numeric"
        width="short"
        dir="ltr"
      />
      <TextArea name="reason" label={t('common.reason')} rows={2} />
      <ButtonRow>
        <Button>{t('approval-rules.propose')}</Button>
      </ButtonRow>
    </Form>
  );
}

type TierRowProps = {
  row: (typeof TIER_ROWS)[number];
  tier: ApprovalRules['tiers'][number] | null;
  currency: string;
};

function TierRow({ row, tier, currency }: TierRowProps) {
  const { t } = useText();
  const counts = (['2', '3'] as const).map((value) => ({
    value,
    label: t('approval-rules.people', { count: Number(value) }),
  }));
  return (
    <Fieldset legend={t(row === 1 ? 'approval-rules.row.first' : 'approval-rules.row', { row })}>
      {row === 1 ? null : (
        <AmountField
          name={`from-${row}`}
          label={t('approval-rules.from')}
          hint={t('approval-rules.from.hint')}
          currency={currency}
          defaultValue={tier ? toDecimal(money(tier.fromMinor, currency)) : ''}
          optional
        />
      )}
      <SelectField
        name={`approvals-${row}`}
        label={t('approval-rules.approvals')}
        choices={counts}
        defaultValue={String(tier?.approvals ?? 2)}
        blank={false}
      />
      <CheckboxField name={`lead-${row}`} label={t('approval-rules.lead')} defaultChecked={tier?.lead ?? false} />
    </Fieldset>
  );
}
