import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { PRIORITIES, type PriorityCountry } from '../priorities/priority.ts';
import { Said } from './said.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** Countries the programme puts first, as a call tells them. */
export function PriorityList({ priorities }: { priorities: readonly PriorityCountry[] }) {
  const { t, country } = useText();
  return (
    <ul>
      {priorities.map((each) => (
        <li key={each.country}>
          {t('priorities.line', { country: country(each.country), level: t(`priorities.level.${each.priority}`) })}
          {Object.keys(each.note).length > 0 ? (
            <>
              {' · '}
              <Said text={each.note} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Held = PriorityCountry & { readonly version: number };

/** Every country with a priority, each with the way to change it, and a form for another. */
export function PriorityForms({ priorities, mayEdit }: { priorities: readonly Held[]; mayEdit: boolean }) {
  const { t, country } = useText();
  if (!mayEdit) {
    return priorities.length > 0 ? (
      <PriorityList priorities={priorities} />
    ) : (
      <EmptyState title={t('priorities.none')} />
    );
  }
  return (
    <>
      <PriorityList priorities={priorities} />
      {priorities.map((each) => (
        <Disclosure
          key={each.country}
          summary={t('priorities.change', { country: country(each.country) })}
          open={false}
        >
          <PriorityForm held={each} />
        </Disclosure>
      ))}
    </>
  );
}

/** One country: which, how high, and a note in the languages there is one in. */
export function PriorityForm({ held, taken = [] }: { held: Held | null; taken?: readonly string[] }) {
  const { t } = useText();
  const countries = useCountries().filter(({ value }) => !taken.includes(value));
  const levels = [
    ...PRIORITIES.map((level) => ({ value: String(level), label: t(`priorities.level.${level}`) })),
    ...(held ? [{ value: 'none', label: t('priorities.level.none') }] : []),
  ];
  return (
    <Form name={held ? `priority-${held.country}` : 'priority'}>
      <HiddenField name="version" value={held?.version ?? 0} />
      {held ? (
        <HiddenField name="country" value={held.country} />
      ) : (
        <SelectField name="country" label={t('common.country')} choices={countries} />
      )}
      <SelectField
        name="priority"
        label={t('priorities.level')}
        choices={levels}
        defaultValue={held ? String(held.priority) : ''}
        blank={!held}
      />
      <TranslatedFields name="note" label={t('priorities.note')} languages={LANGUAGES} value={held?.note} optional />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
      </ButtonRow>
    </Form>
  );
}
