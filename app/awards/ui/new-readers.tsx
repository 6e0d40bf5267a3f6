import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import type { RedressReadersData } from '../redress/readers-pages.server.ts';

/** Readers to ask, those with the fewest open files first; who cannot be asked is shown with the reason. */
export function NewReaders({ page }: { page: RedressReadersData }) {
  const { t } = useText();
  if (page.rereading && page.rereading.version !== null) return null;
  if (page.candidates.length === 0) {
    return <EmptyState title={t('reviews.assign.none')}>{t('reviews.assign.none.body')}</EmptyState>;
  }
  return (
    <Section title={t('reviews.assign.choose')} panel>
      <Form name="readers">
        <CheckboxList
          name="reviewers[]"
          label={t('reviews.assign.label')}
          hint={t('rereading.readers.hint')}
          choices={page.candidates.map((each) => ({
            value: each.accountId,
            label: `${each.alias} (${each.member})`,
            hint: each.reason ? t(`refusal.${each.reason}`) : t('reviews.assign.load', { count: each.load }),
            disabled: each.reason !== null,
          }))}
        />
        <MoveButton verdict={page.verdict} label={t('reviews.assign.button')} />
      </Form>
    </Section>
  );
}
