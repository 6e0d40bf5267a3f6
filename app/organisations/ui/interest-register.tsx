import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { MOST_LINES, REGISTER_KINDS, type RegisterKind } from '../interests/register.ts';

type Sum = {
  readonly memberId: string;
  readonly member: string;
  readonly kind: RegisterKind;
  readonly lines: number;
  readonly found: number;
  readonly recordedAt: Date;
};

/** What each member has named, as numbers: the lines themselves cannot be read back. */
export function RegisterTable({ sums }: { sums: readonly Sum[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('interest.register.title')}
      captionHidden
      rows={sums}
      rowKey={({ memberId, kind }) => `${memberId} ${kind}`}
      empty={<EmptyState title={t('interest.register.none')} />}
      columns={[
        { key: 'member', label: t('interest.member'), cell: ({ member }) => <bdi>{member}</bdi>, names: true },
        { key: 'kind', label: t('interest.kind'), cell: ({ kind }) => t(`interest.kind.${kind}`) },
        { key: 'lines', label: t('interest.register.lines'), cell: ({ lines }) => number(lines), numeric: true },
        { key: 'found', label: t('interest.register.found'), cell: ({ found }) => number(found), numeric: true },
        { key: 'since', label: t('interest.since'), cell: ({ recordedAt }) => <DateText value={recordedAt} /> },
      ]}
    />
  );
}

export function RegisterForm({ members }: { members: readonly { readonly id: string; readonly code: string }[] }) {
  const { t } = useText();
  return (
    <Form name="register">
      <SelectField
        name="member"
        label={t('interest.member')}
        choices={members.map(({ id, code }) => ({ value: id, label: code }))}
      />
      <RadioField
        name="kind"
        label={t('interest.kind')}
        choices={REGISTER_KINDS.map((value) => ({ value, label: t(`interest.kind.${value}`) }))}
      />
      <TextArea
        name="lines"
        label={t('interest.register.typed')}
        hint={t('interest.register.typed.hint', { max: MOST_LINES })}
        rows={10}
      />
      <ButtonRow>
        <Button name="intent" value="add">
          {t('interest.register.add')}
        </Button>
        <Button name="intent" value="take-off" tone="secondary">
          {t('interest.register.take-off')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
