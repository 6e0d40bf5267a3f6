import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { Member } from '../consortium.ts';
import { MEMBER_KINDS } from '../programme.ts';

/** Who carries the action, and who did: those whose part has ended stay, with the day. */
export function MemberTable({ members, mayEdit }: { members: readonly Member[]; mayEdit: boolean }) {
  const { t, country } = useText();
  const change = {
    key: 'change',
    label: t('common.actions'),
    cell: (member: Member) => (
      <a href={paths.consortiumMember(member.id)}>
        {t('common.change')} <span className="unseen">{member.code}</span>
      </a>
    ),
  };
  return (
    <DataTable
      caption={t('programme.consortium')}
      captionHidden
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        { key: 'name', label: t('common.organisation'), cell: (member) => <bdi>{member.name}</bdi> },
        { key: 'code', label: t('set-up.member.code'), cell: (member) => <bdi>{member.code}</bdi> },
        { key: 'kind', label: t('programme.member.part'), cell: (member) => t(`member-kind.${member.kind}`) },
        { key: 'country', label: t('common.country'), cell: (member) => country(member.country) },
        { key: 'state', label: t('common.status'), cell: (member) => <PartState endedAt={member.endedAt} /> },
        ...(mayEdit ? [change] : []),
      ]}
    />
  );
}

export function PartState({ endedAt }: { endedAt: Instant | null }) {
  const { t } = useText();
  if (endedAt === null) return <StatusTag state="in_force" label={t('consortium.takes-part')} />;
  return (
    <span>
      <StatusTag state="ended" label={t('consortium.ended')} /> <DateText value={endedAt} />
    </span>
  );
}

type MemberFormProps = { name: string; label: string; member?: Member };

/** A new member, or other facts of one; its short name is given once. */
export function MemberForm({ name, label, member }: MemberFormProps) {
  const { t } = useText();
  return (
    <Form name={name}>
      {member ? <HiddenField name="version" value={member.version} /> : null}
      <TextField name="name" label={t('common.organisation')} width="full" defaultValue={member?.name} />
      {member ? null : (
        <TextField
          name="code"
          label={t('set-up.member.code')}
          hint={t('set-up.member.code.hint')}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
      )}
      <SelectField
        name="kind"
        label={t('programme.member.part')}
        hint={t('consortium.part.hint')}
        choices={MEMBER_KINDS.map((value) => ({ value, label: t(`member-kind.${value}`) }))}
        defaultValue={member?.kind ?? 'partner'}
        blank={false}
      />
      <TextField
        name="country"
        label={t('common.country')}
        hint={t('set-up.member.country.hint')}
        width="short"
        dir="ltr"
        spellCheck={false}
        defaultValue={member?.country}
      />
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </Form>
  );
}
