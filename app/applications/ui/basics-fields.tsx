import type { CallContent } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Language, type Translated } from '#app/kernel/languages.ts';
import type { TaxonomyEntry } from '#app/programme/taxonomy.ts';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LotField } from './lot-field.tsx';
import { TaxonomyFields } from './taxonomy-fields.tsx';

type BasicsFieldsProps = {
  activities: readonly { readonly code: string; readonly title: Translated }[];
  taxonomy: readonly TaxonomyEntry[];
  asksTaxonomy: NonNullable<CallContent['taxonomy']>;
  lots: NonNullable<CallContent['lots']>;
  /** The longest a project may last, in months. */
  longest: number;
  languages: readonly Language[];
  chosen: {
    readonly activities: readonly string[];
    readonly taxonomy: readonly string[];
    readonly lot: string | null;
    readonly durationMonths: number | null;
    readonly language: string | null;
  };
};

/** What an application is about before its questions: activities, closed lists, lot, duration, language. */
export function BasicsFields(props: BasicsFieldsProps) {
  const { t, language, languageName } = useText();
  const { chosen } = props;
  return (
    <>
      <CheckboxList
        name="activities[]"
        label={t('applications.basics.activities')}
        hint={t('applications.basics.activities.hint')}
        choices={props.activities.map(({ code, title }) => ({
          value: code,
          label: `${code} – ${inLanguage(title, language)}`,
        }))}
        defaultValues={chosen.activities}
      />
      <TaxonomyFields entries={props.taxonomy} chosen={chosen.taxonomy} asked={props.asksTaxonomy} />
      <LotField lots={props.lots} chosen={chosen.lot} />
      <TextField
        name="duration"
        label={t('applications.basics.duration.label')}
        hint={t('applications.basics.duration.hint', { max: props.longest })}
        width="short"
        inputMode="numeric"
        dir="ltr"
        defaultValue={chosen.durationMonths?.toString()}
      />
      <RadioField
        name="language"
        label={t('applications.basics.language')}
        choices={props.languages.map((code) => ({ value: code, label: languageName(code) }))}
        defaultValue={chosen.language}
      />
    </>
  );
}
