import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { isHard, TIE_KINDS, type TieKind } from '../interests/interest.ts';

type Tie = {
  readonly id: string;
  readonly kind: TieKind;
  readonly member: string;
  readonly recordedAt: Date;
  readonly endedAt: Date | null;
};

/** Every tie on record, each with its end or the button that ends it. */
export function TieTable({ ties }: { ties: readonly Tie[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('interest.title')}
      captionHidden
      rows={ties}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('interest.none')} />}
      columns={[
        { key: 'member', label: t('interest.member'), cell: ({ member }) => <bdi>{member}</bdi> },
        { key: 'kind', label: t('interest.kind'), cell: ({ kind }) => t(`interest.kind.${kind}`) },
        {
          key: 'effect',
          label: t('interest.effect'),
          cell: ({ kind }) => (isHard(kind) ? t('interest.hard') : t('interest.soft')),
        },
        { key: 'since', label: t('interest.since'), cell: ({ recordedAt }) => <DateText value={recordedAt} /> },
        {
          key: 'end',
          label: t('interest.ended'),
          cell: ({ id, endedAt }) => (endedAt ? <DateText value={endedAt} /> : <EndTie id={id} />),
        },
      ]}
    />
  );
}

/** Other third parties that count here: those who apply together with this one. */
export function PartnerList({ partners }: { partners: readonly { readonly id: string; readonly alias: string }[] }) {
  const { t } = useText();
  if (partners.length === 0) return null;
  return (
    <Section title={t('interest.partners')}>
      <p className="hint measure">{t('interest.partners.hint')}</p>
      <ul>
        {partners.map(({ id, alias }) => (
          <li key={id}>
            <a href={paths.deskOrganisation(id)}>
              <Reference>{alias}</Reference>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EndTie({ id }: { id: string }) {
  const { t } = useText();
  return (
    <Form name="end">
      <HiddenField name="tie" value={id} />
      <Button tone="secondary">{t('interest.end')}</Button>
    </Form>
  );
}

export function TieForm({ members }: { members: readonly { readonly id: string; readonly code: string }[] }) {
  const { t } = useText();
  return (
    <Form name="tie">
      <SelectField
        name="member"
        label={t('interest.member')}
        choices={members.map(({ id, code }) => ({ value: id, label: code }))}
      />
      <RadioField
        name="kind"
        label={t('interest.kind')}
        choices={TIE_KINDS.map((value) => ({
          value,
          label: t(`interest.kind.${value}`),
          hint: isHard(value) ? t('interest.hard') : t('interest.soft'),
        }))}
      />
      <ButtonRow>
        <Button>{t('interest.record')}</Button>
      </ButtonRow>
    </Form>
  );
}
