import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type Witness = {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly addedAt: Instant;
  readonly sent: { readonly day: LocalDate; readonly size: number } | null;
};

/** AT-3: who is sent a checkpoint a day. The address is not shown: whoever wants another removes and adds. */
export function WitnessTable({ witnesses }: { witnesses: readonly Witness[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('programme.witnesses.list')}
      captionHidden
      rows={witnesses}
      rowKey={(witness) => witness.id}
      empty={<EmptyState title={t('programme.witnesses.none')}>{t('programme.witnesses.none.body')}</EmptyState>}
      columns={[
        { key: 'name', label: t('common.organisation'), cell: (witness) => <bdi>{witness.name}</bdi> },
        { key: 'language', label: t('common.language'), cell: (witness) => t(`language.${witness.language}`) },
        { key: 'added', label: t('programme.witness.added'), cell: (witness) => <DateText value={witness.addedAt} /> },
        { key: 'sent', label: t('programme.witness.sent'), cell: (witness) => <Sent sent={witness.sent} /> },
        { key: 'remove', label: t('programme.witness.end'), cell: (witness) => <Removal id={witness.id} /> },
      ]}
    />
  );
}

function Sent({ sent }: { sent: Witness['sent'] }) {
  const { t } = useText();
  if (!sent) return <>{t('programme.witness.sent.none')}</>;
  return (
    <span>
      <DateText value={sent.day} />, {t('programme.witness.events', { count: sent.size })}
    </span>
  );
}

function Removal({ id }: { id: string }) {
  const { t } = useText();
  return (
    <Form name={`remove-${id}`} className="inline-form">
      <HiddenField name="witnessId" value={id} />
      <Button tone="secondary">{t('common.remove')}</Button>
    </Form>
  );
}

export function WitnessForm() {
  const { t, language } = useText();
  return (
    <Form name="witness">
      <TextField name="name" label={t('common.organisation')} hint={t('programme.witness.name.hint')} />
      <TextField name="email" type="email" label={t('programme.witness.email')} hint={t('programme.witness.hint')} />
      <SelectField
        name="language"
        label={t('programme.witness.language')}
        blank={false}
        defaultValue={language}
        choices={LANGUAGES.map((each) => ({ value: each, label: t(`language.${each}`) }))}
      />
      <ButtonRow>
        <Button>{t('programme.witness.add')}</Button>
      </ButtonRow>
    </Form>
  );
}
