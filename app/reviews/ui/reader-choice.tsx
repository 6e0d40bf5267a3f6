import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import type { AssignmentsData } from './assigned-readers.tsx';

/**
 * Reviewers to ask, those with the fewest open files first, each with the ties of their member that bar nobody; who
 * cannot be asked is shown with the reason.
 */
export function ReaderChoice({ page }: { page: AssignmentsData }) {
  const { t } = useText();
  if (page.candidates.length === 0) {
    return <EmptyState title={t('reviews.assign.none')}>{t('reviews.assign.none.body')}</EmptyState>;
  }
  return (
    <Form name="assign">
      <CheckboxList
        name="reviewers[]"
        label={t('reviews.assign.label')}
        hint={t('reviews.assign.hint')}
        choices={page.candidates.map((each) => ({
          value: each.accountId,
          label: [`${each.alias} (${each.member})`, ...each.ties.map((kind) => t(`interest.kind.${kind}`))].join(' – '),
          hint: each.reason ? t(`refusal.${each.reason}`) : t('reviews.assign.load', { count: each.load }),
          disabled: each.reason !== null,
        }))}
      />
      <ButtonRow>
        <Button>{t('reviews.assign.button')}</Button>
      </ButtonRow>
    </Form>
  );
}
