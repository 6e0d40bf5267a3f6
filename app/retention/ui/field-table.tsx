import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { FieldGroup } from '../field-classes.ts';

/** I35: what becomes of each field, and which clocks it waits for. */
export function FieldTable({ groups }: { groups: readonly FieldGroup[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('retention.fields.title')}
      captionHidden
      rows={groups}
      rowKey={({ fate }) => fate}
      columns={[
        { key: 'fate', label: t('retention.fields.fate'), cell: ({ fate }) => t(`retention.fields.${fate}`) },
        { key: 'classes', label: t('retention.class'), cell: (group) => <Classes group={group} /> },
        { key: 'fields', label: t('retention.fields.fields'), cell: (group) => <Fields group={group} /> },
      ]}
    />
  );
}

function Classes({ group }: { group: FieldGroup }) {
  const { t } = useText();
  if (group.classes.length === 0) return <>–</>;
  return (
    <ul>
      {group.classes.map((name) => (
        <li key={name}>{t(`retention.class.${name}`)}</li>
      ))}
    </ul>
  );
}

function Fields({ group }: { group: FieldGroup }) {
  const { t } = useText();
  return (
    <Disclosure summary={t('retention.fields.count', { count: group.fields.length })}>
      <ul>
        {group.fields.map((field) => (
          <li key={field}>
            <code className="digest">{field}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
