import { useText } from '#app/i18n/text-context.tsx';
import { money, toDecimal } from '#app/kernel/money.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { useFormState } from '#app/ui/form.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { DraftLine } from '../../budget-line.ts';
import { dropField, lineField, nameField, newAmountField, newNameField } from '../budget-form.ts';

/** `nowMinor`: the amount in force, null where the line is new; absent while the agreement is a draft. */
type FormLine = DraftLine & {
  readonly nowMinor?: bigint | null;
  readonly charged?: boolean;
  readonly dropped?: boolean;
};

type BudgetFieldsProps = { lines: readonly FormLine[]; currency: string };

/** I19: the budget, heading by heading: each line with its name and amount, and room for one more. */
export function BudgetFields({ lines, currency }: BudgetFieldsProps) {
  const { t } = useText();
  const of = (heading: Heading) => lines.filter((line) => line.heading === heading);
  return (
    <>
      <p className="hint">{t('budget-lines.hint')}</p>
      {HEADINGS.map((heading) => (
        <Fieldset key={heading} legend={t(`heading.${heading}`)}>
          {of(heading).map((line) => (
            <LineFields key={line.number} line={line} currency={currency} />
          ))}
          <NewLine heading={heading} currency={currency} />
        </Fieldset>
      ))}
    </>
  );
}

function LineFields({ line, currency }: { line: FormLine; currency: string }) {
  const text = useText();
  const { t } = text;
  const { number, nowMinor } = line;
  const now =
    typeof nowMinor === 'bigint' ? t('amendments.now', { amount: text.money(money(nowMinor, currency)) }) : undefined;
  return (
    <div className="flow">
      <div className="columns">
        <TextField
          name={nameField(line)}
          label={t('budget-lines.name', { number })}
          defaultValue={line.description}
          width="full"
        />
        <AmountField
          name={lineField(line)}
          label={t('budget-lines.amount', { number })}
          {...(now ? { hint: now } : {})}
          currency={currency}
          defaultValue={toDecimal(money(line.amountMinor, currency))}
        />
      </div>
      {line.charged ? (
        <p className="hint">{t('budget-lines.charged')}</p>
      ) : (
        <CheckboxField
          name={dropField(line)}
          label={t('budget-lines.drop', { number })}
          defaultChecked={line.dropped ?? false}
        />
      )}
    </div>
  );
}

/** Closed until something was typed in it, so that the page stays short. */
function NewLine({ heading, currency }: { heading: Heading; currency: string }) {
  const { t } = useText();
  const { reply } = useFormState();
  const typed = [newNameField(heading), newAmountField(heading)].some((name) => reply?.values[name]?.[0]);
  return (
    <Disclosure summary={t('budget-lines.add', { heading: t(`heading.${heading}`) })} open={typed}>
      <div className="columns">
        <TextField name={newNameField(heading)} label={t('budget-lines.new-name')} width="full" optional />
        <AmountField name={newAmountField(heading)} label={t('budget-lines.new-amount')} currency={currency} optional />
      </div>
    </Disclosure>
  );
}
