import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { RELATED_ROLES, type RelatedRole } from '#app/organisations/screening/party.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type Party = { id: string; role: RelatedRole; name: string; born: LocalDate | null };

export function RelatedPartyTable({ parties }: { parties: readonly Party[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('screening.people.caption')}
      rows={parties}
      rowKey={(party) => party.id}
      empty={<EmptyState title={t('screening.people.none')}>{t('screening.people.none.body')}</EmptyState>}
      columns={[
        { key: 'name', label: t('screening.name'), cell: (party) => <bdi>{party.name}</bdi> },
        { key: 'role', label: t('screening.people.role'), cell: (party) => t(`screening.role.${party.role}`) },
        {
          key: 'born',
          label: t('screening.born'),
          cell: (party) => (party.born ? <DateText value={party.born} /> : t('common.not-provided')),
        },
        {
          key: 'end',
          label: t('screening.people.end'),
          cell: (party) => (
            <Form name={`end-${party.id}`} className="inline-form">
              <HiddenField name="party" value={party.id} />
              <Button tone="quiet" name="intent" value="end">
                {t('screening.people.end')}
                <span className="unseen">
                  {' '}
                  <bdi>{party.name}</bdi>
                </span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

export function RelatedPartyForm() {
  const { t } = useText();
  return (
    <Form name="party">
      <RadioField
        name="role"
        label={t('screening.people.role')}
        choices={RELATED_ROLES.map((value) => ({
          value,
          label: t(`screening.role.${value}`),
          hint: t(`screening.role.${value}.hint`),
        }))}
      />
      <TextField name="name" label={t('screening.name')} hint={t('screening.people.name.hint')} spellCheck={false} />
      <TextField name="nameLatin" label={t('screening.people.latin')} dir="ltr" spellCheck={false} optional />
      <DateField name="born" label={t('screening.born')} hint={t('screening.people.born.hint')} optional />
      <ButtonRow>
        <Button name="intent" value="add">
          {t('screening.people.add')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
