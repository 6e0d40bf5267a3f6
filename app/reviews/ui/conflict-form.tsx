import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { NATURES } from '../conflict.ts';
import type { WorkspaceData } from './workspace.tsx';

/** I9: the declaration before the file opens, beside the little that may be known by then. */
export function ConflictForm({ page }: { page: Extract<WorkspaceData, { stage: 'declare' }> }) {
  const { t, country, language, list } = useText();
  const activities = page.activities.map(({ code, title }) => `${code} ${inLanguage(title, language)}`);
  return (
    <>
      <SummaryList
        rows={[
          { key: 'alias', label: t('reviews.file.alias'), value: <bdi>{page.alias}</bdi> },
          { key: 'region', label: t('reviews.file.place'), value: country(page.region) },
          { key: 'activities', label: t('reviews.file.activities'), value: list(activities) },
          { key: 'due', label: t('reviews.list.due'), value: <DateText value={page.dueAt} /> },
        ]}
      />
      <Section title={t('reviews.conflict.title')} panel>
        <p className="measure">{t('reviews.conflict.body')}</p>
        <Form name="conflict" action={paths.conflictDeclaration(page.id)}>
          <RadioField
            name="nature"
            label={t('reviews.conflict.label')}
            choices={NATURES.map((nature) => ({
              value: nature,
              label: t(`reviews.nature.${nature}`),
              hint: t(`reviews.nature.${nature}.hint`),
            }))}
          />
          <p className="hint">{t('reviews.conflict.final')}</p>
          <ButtonRow>
            <Button>{t('reviews.conflict.declare')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
