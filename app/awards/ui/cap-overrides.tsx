import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CapOverridesData } from '../cap/cap-override-pages.server.ts';

export function CapOverrideTable({ page }: { page: CapOverridesData }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('cap.list.title')}
      captionHidden
      rows={page.rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('cap.list.empty')}>{t('cap.list.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: ({ id, reference }) => (
            <a href={paths.capOverride(id)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: 'organisation',
          label: t('common.organisation'),
          cell: ({ organisation }) => <Reference>{organisation}</Reference>,
        },
        {
          key: 'cap',
          label: t('cap.amount'),
          cell: ({ capMinor }) => <Amount value={{ minor: capMinor, currency: page.currency }} />,
          numeric: true,
        },
        { key: 'until', label: t('cap.until'), cell: ({ validUntil }) => <DateText value={validUntil} /> },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`cap-override.state.${state}`)} />,
        },
      ]}
    />
  );
}

/** Third party, amount, the authority's reference and its paper, reason, last day. */
export function ProposeCapOverride({ currency }: { currency: string }) {
  const { t } = useText();
  return (
    <Form name="propose">
      <TextField
        name="organisation"
        label={t('cap.organisation')}
        hint={t('cap.organisation.hint')}
        width="short"
        dir="ltr"
      />
      <AmountField name="cap" label={t('cap.amount')} hint={t('cap.amount.hint')} currency={currency} />
      <TextField name="authorityReference" label={t('cap.authority')} hint={t('cap.authority.hint')} />
      <TextField name="documentReference" label={t('cap.document')} hint={t('cap.document.hint')} />
      <TextArea name="reason" label={t('common.reason')} hint={t('cap.reason.hint')} rows={4} />
      <DateField name="validUntil" label={t('cap.until')} hint={t('cap.until.hint')} />
      <ButtonRow>
        <Button>{t('cap.propose.send')}</Button>
      </ButtonRow>
    </Form>
  );
}
