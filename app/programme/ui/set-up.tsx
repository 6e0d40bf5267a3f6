import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { MEMBER_KINDS } from '../programme.ts';
import { kindOfRow, MEMBER_ROWS, PROGRAMME_CURRENCY } from '../set-up-form.ts';
import { RuleFields } from './rule-fields.tsx';

/** What contract templates have most often; the overall lead writes what the own contract says. */
const USUAL = {
  closingMarginDays: 60,
  capMinor: 60_000_00n,
  fxPolicy: 'MONTH_OF_PAYMENT',
  flexibilityPercent: 25,
  advanceCeilingPercent: 90,
  consumptionPercent: 70,
  alternativeEvidencePercent: 10,
  checkValidDays: 30,
  retentionYears: 5,
} as const;

/** The action, its rules, who carries it, and the account payments leave from. */
export function SetUpForm() {
  const { t } = useText();
  return (
    <Form name="set-up">
      <Section title={t('programme.rules')}>
        <TextField
          name="programmeCode"
          label={t('set-up.code')}
          hint={t('set-up.code.hint')}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <p className="hint">{t('programme-rules.currency', { currency: PROGRAMME_CURRENCY })}</p>
        <RuleFields rules={USUAL} currency={PROGRAMME_CURRENCY} held={null} />
      </Section>
      <Section title={t('programme.consortium')}>
        <p>{t('programme.consortium.leads')}</p>
        <p className="hint">{t('set-up.members.hint')}</p>
        {MEMBER_ROWS.map((row) => (
          <MemberFields key={row} row={row} />
        ))}
      </Section>
      <Section title={t('set-up.bank')}>
        <p className="hint">{t('set-up.bank.hint')}</p>
        <TextField name="bankHolder" label={t('set-up.bank.holder')} optional />
        <TextField name="bankIban" label={t('organisations.payee.field.iban')} dir="ltr" spellCheck={false} optional />
        <TextField
          name="bankBic"
          label={t('organisations.payee.field.bic')}
          width="short"
          dir="ltr"
          spellCheck={false}
          optional
        />
      </Section>
      <ButtonRow>
        <Button>{t('set-up.button')}</Button>
      </ButtonRow>
    </Form>
  );
}

function MemberFields({ row }: { row: (typeof MEMBER_ROWS)[number] }) {
  const { t } = useText();
  const member = t('set-up.member', { row });
  const kinds = MEMBER_KINDS.map((value) => ({ value, label: t(`member-kind.${value}`) }));
  return (
    <Fieldset legend={member} columns>
      <TextField name={`name-${row}`} label={`${member} · ${t('common.organisation')}`} optional={row > 2} />
      <SelectField
        name={`kind-${row}`}
        label={`${member} · ${t('programme.member.part')}`}
        choices={kinds}
        defaultValue={kindOfRow(row)}
        blank={false}
      />
      <TextField
        name={`code-${row}`}
        label={`${member} · ${t('set-up.member.code')}`}
        hint={t('set-up.member.code.hint')}
        width="short"
        dir="ltr"
        spellCheck={false}
        optional={row > 2}
      />
      <TextField
        name={`country-${row}`}
        label={`${member} · ${t('common.country')}`}
        hint={t('set-up.member.country.hint')}
        width="short"
        dir="ltr"
        spellCheck={false}
        optional={row > 2}
      />
    </Fieldset>
  );
}
