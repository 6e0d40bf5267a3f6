import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { taxonomyKey, type TaxonomyEntry, type TaxonomyList } from '#app/programme/taxonomy.ts';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';

type TaxonomyFieldsProps = {
  entries: readonly TaxonomyEntry[];
  /** Keys of entries, `violation:torture`. */
  chosen: readonly string[];
  /** Lists the call wants an answer to. */
  asked: readonly TaxonomyList[];
};

/** Closed questions beside the activities: several violations and times, one gender marker. */
export function TaxonomyFields({ entries, chosen, asked }: TaxonomyFieldsProps) {
  const { t, language } = useText();
  const choicesOf = (list: TaxonomyList) =>
    entries
      .filter((entry) => entry.list === list)
      .map((entry) => ({ value: taxonomyKey(entry), label: inLanguage(entry.title, language) }));
  const gender = choicesOf('gender');
  return (
    <>
      {(['violation', 'temporal'] as const).map((list) => {
        const choices = choicesOf(list);
        return choices.length === 0 ? null : (
          <CheckboxList
            key={list}
            name={`${list}[]`}
            label={t(`taxonomy.list.${list}`)}
            hint={t(`taxonomy.ask.${list}`)}
            choices={choices}
            defaultValues={chosen}
            optional={!asked.includes(list)}
          />
        );
      })}
      {gender.length === 0 ? null : (
        <RadioField
          name="gender"
          label={t('taxonomy.list.gender')}
          hint={t('taxonomy.ask.gender')}
          choices={asked.includes('gender') ? gender : [...gender, { value: '', label: t('common.not-provided') }]}
          defaultValue={chosen.find((key) => key.startsWith('gender:')) ?? (asked.includes('gender') ? null : '')}
          optional={!asked.includes('gender')}
        />
      )}
    </>
  );
}
