import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import type { FieldGroup } from '../field-classes.ts';

/** I35: what becomes of each field, and which clocks it waits for. */
export function FieldGroups({ groups }: { groups: readonly FieldGroup[] }) {
  const { t, list } = useText();
  return groups.map(({ fate, classes, fields }) => (
    <Section key={fate} title={t(`retention.fields.${fate}`)}>
      {classes.length > 0 ? (
        <p className="hint">
          {t('retention.fields.classes', { classes: list(classes.map((name) => t(`retention.class.${name}`))) })}
        </p>
      ) : null}
      <Disclosure summary={t('retention.fields.count', { count: fields.length })}>
        <ul>
          {fields.map((field) => (
            <li key={field}>
              <bdi>
                <code className="digest">{field}</code>
              </bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  ));
}
