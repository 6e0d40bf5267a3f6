import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { BudgetLine } from '../budget.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import type { LocalRate } from '../local-amounts.ts';
import { BudgetRows } from './budget-rows.tsx';
import { BudgetRange, type LimitsProps } from './budget-tables.tsx';

type BudgetFormProps = LimitsProps & {
  id: string;
  lines: readonly BudgetLine[];
  local: LocalRate | null;
  mark: string;
  adding: boolean;
  /** What was typed when the session ended. */
  held: Reply | null;
};

/** Every line in one form: each button saves all of them, whatever else it does. */
export function BudgetForm({ id, lines, local, mark, adding, held, ...stand }: BudgetFormProps) {
  const { t } = useText();
  const answered = useReply();
  const comesBack = answered ? null : held;
  const reply = answered ?? held;
  return (
    <Section title={t('applications.budget.lines')}>
      {comesBack ? <HeldNotice /> : null}
      <Form name="budget" reply={reply} data={useAutosave(id)}>
        {/* The return key presses a form's first button: it must save, not remove a line. */}
        <button type="submit" name="intent" value="save" className="unseen" tabIndex={-1} aria-hidden="true" />
        <HiddenField name="mark" value={comesBack?.values['mark']?.[0] ?? mark} />
        <BudgetRows
          lines={lines}
          reply={reply}
          currency={stand.currency}
          local={local}
          blank={adding || lines.length === 0}
        />
        <BudgetRange {...stand} />
        <ButtonRow>
          <Button tone="secondary" name="intent" value="add">
            {t('applications.budget.add')}
          </Button>
          <Button tone="secondary" name="intent" value="save">
            {t('applications.budget.save')}
          </Button>
        </ButtonRow>
        <ButtonRow>
          <Button name="intent" value="continue">
            {t('common.save-and-continue')}
          </Button>
          <Button tone="quiet" name="intent" value="leave">
            {t('common.save-and-leave')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Where the script saves a line, and what it says of its own: words of the server's catalogue. */
function useAutosave(id: string) {
  const { t } = useText();
  return {
    'data-budget-line': paths.budgetLine(id),
    'data-retrying': t('drafting.retrying'),
    'data-signed-out': t('drafting.signed-out'),
    'data-sign-in': paths.signIn(),
    'data-sign-in-words': t('common.sign-in'),
  };
}
