import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import type { Activity } from '#app/programme/programme-store.server.ts';
import type { TaxonomyList } from '#app/programme/taxonomy.ts';
import { CheckboxField, CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { COST_MODELS, INDIRECT_MAX, INSTALMENT_PLANS, RECIPIENTS, type CallContent } from '../call-content.ts';
import { planName } from './plan-name.ts';
import { QUESTION_DAYS } from '../clarification.ts';
import { spoken } from '../translated-text.ts';
import { TimetableFields } from './timetable-fields.tsx';

type WhoFieldsProps = {
  content: CallContent;
  activities: readonly Activity[];
  /** Lists of the programme that have something to offer. */
  lists: readonly TaxonomyList[];
};

/** What may be funded, whom, where, for how long, and how it is paid. */
export function WhoFields({ content, activities, lists }: WhoFieldsProps) {
  const { t, language } = useText();
  const countries = useCountries();
  return (
    <>
      <CheckboxList
        name="activities[]"
        label={t('calls.view.activities')}
        hint={t('calls.activities.hint')}
        choices={activities.map(({ code, title, retired }) => ({
          value: code,
          label: `${code} · ${spoken(title, language).text}`,
          ...(retired ? { hint: t('taxonomy.state.retired') } : {}),
        }))}
        defaultValues={content.activities}
      />
      {lists.length > 0 ? (
        <CheckboxList
          name="taxonomy[]"
          label={t('calls.change.taxonomy')}
          hint={t('taxonomy.required.hint')}
          choices={lists.map((value) => ({ value, label: t(`taxonomy.list.${value}`) }))}
          defaultValues={content.taxonomy}
          optional
        />
      ) : null}
      <CheckboxList
        name="categories[]"
        label={t('calls.recipients')}
        choices={RECIPIENTS.map((value) => ({
          value,
          label: t(`category.${value}`),
          ...(value === 'hosted' ? { hint: t('category.hosted.hint') } : {}),
        }))}
        defaultValues={content.categories}
      />
      <Disclosure
        summary={t('calls.countries.choose', { count: content.countries.length })}
        open={content.countries.length > 0}
      >
        <CheckboxList
          name="countries[]"
          label={t('calls.countries')}
          hint={t('calls.countries.hint')}
          choices={countries}
          defaultValues={content.countries}
          columns
          optional
        />
      </Disclosure>
      <CheckboxList
        name="languages[]"
        label={t('calls.languages')}
        hint={t('calls.languages.hint')}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        defaultValues={content.languages}
      />
      <TermsFields content={content} />
    </>
  );
}

/** For how long, how it is paid, what the grantee adds, and until when questions are taken. */
function TermsFields({ content }: { content: CallContent }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <TextField
        name="durationMonths"
        label={t('calls.duration-months')}
        inputMode="numeric"
        width="short"
        dir="ltr"
        defaultValue={String(content.durationMonths)}
      />
      <SelectField
        name="costModel"
        label={t('calls.cost-model')}
        choices={COST_MODELS.map((value) => ({ value, label: t(`cost-model.${value}`) }))}
        defaultValue={content.costModel}
      />
      <SelectField
        name="instalmentPlan"
        label={t('calls.instalment-plan')}
        hint={t('calls.instalment-plan.hint')}
        choices={INSTALMENT_PLANS.map((value) => ({ value, label: planName(text, value) }))}
        defaultValue={content.instalmentPlan}
      />
      <TextField
        name="coFinancingPercent"
        label={t('calls.co-financing')}
        hint={t('calls.co-financing.hint')}
        inputMode="numeric"
        width="short"
        dir="ltr"
        defaultValue={String(content.coFinancingPercent ?? 0)}
      />
      <TextField
        name="indirectPercent"
        label={t('calls.indirect')}
        hint={t('calls.indirect.hint', { max: INDIRECT_MAX })}
        inputMode="numeric"
        width="short"
        dir="ltr"
        defaultValue={String(content.indirectPercent ?? INDIRECT_MAX)}
      />
      <TextField
        name="questionDays"
        label={t('calls.question-days')}
        hint={t('calls.question-days.hint')}
        inputMode="numeric"
        width="short"
        dir="ltr"
        defaultValue={String(content.questionDays ?? QUESTION_DAYS)}
      />
      <TimetableFields timetable={content.timetable} />
      <CheckboxField
        name="certification"
        label={t('calls.certification')}
        hint={t('calls.certification.hint')}
        defaultChecked={content.certification ?? false}
      />
    </>
  );
}
