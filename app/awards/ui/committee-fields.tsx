import { useText } from '#app/i18n/text-context.tsx';
import { CheckboxField, CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { QUORUM } from '../committee.ts';
import type { PreparationData } from '../preparation-pages.server.ts';

/** The meeting: when, who votes, who chairs, what was noted, and whether the contracting authority is asked. */
export function CommitteeFields({ page }: { page: PreparationData }) {
  const { t } = useText();
  const { draft } = page;
  const people = page.candidates.map(({ accountId, alias, organisation }) => ({
    value: accountId,
    label: `${alias} (${organisation})`,
  }));
  return (
    <Section title={t('awards.committee.title')}>
      <p className="measure">{t('awards.committee.lede')}</p>
      <DateField name="metOn" label={t('awards.committee.met-on')} defaultValue={draft.metOn} />
      <CheckboxList
        name="voters[]"
        label={t('awards.committee.voters')}
        hint={t('awards.committee.voters.hint', { quorum: QUORUM })}
        choices={people}
        defaultValues={draft.voters}
        columns
      />
      <SelectField
        name="chair"
        label={t('awards.committee.chair')}
        hint={t('awards.committee.chair.hint')}
        choices={people}
        defaultValue={draft.chair}
        optional
      />
      <TextArea
        name="minutes"
        label={t('awards.committee.minutes')}
        hint={t('awards.committee.minutes.hint')}
        rows={8}
        defaultValue={draft.minutes}
      />
      <CheckboxField
        name="authority"
        label={t('awards.authority.asked')}
        hint={t('awards.authority.asked.hint')}
        defaultChecked={draft.authority}
      />
    </Section>
  );
}
