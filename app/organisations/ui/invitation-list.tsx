import type { ReactNode } from 'react';
import type { Instant } from '#app/kernel/instant.ts';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type Invitation = { readonly id: string; readonly invitedAt: Instant };
type Column<Row> = { readonly key: string; readonly label: string; readonly cell: (row: Row) => ReactNode };

type InvitationListProps<Row extends Invitation> = {
  caption: string;
  invitations: readonly Row[];
  empty: { title: string; body: string };
  /** Who or what as was invited, and how the invitation stands. */
  who: Column<Row>;
  standing: Column<Row>;
  sent: string;
  withdraw: string;
  mayWithdraw?: (row: Row) => boolean;
};

/** Invitations with the way to take one back, to a team or to a call; an address is shown in neither. */
export function InvitationList<Row extends Invitation>(props: InvitationListProps<Row>) {
  const { empty, who, standing, sent, withdraw, mayWithdraw } = props;
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      rows={props.invitations}
      rowKey={({ id }) => id}
      empty={<EmptyState title={empty.title}>{empty.body}</EmptyState>}
      columns={[
        who,
        { key: 'sent', label: sent, cell: ({ invitedAt }) => <DateText value={invitedAt} /> },
        standing,
        {
          key: 'withdraw',
          label: withdraw,
          cell: (row) =>
            mayWithdraw && !mayWithdraw(row) ? null : (
              <Form name={`withdraw-${row.id}`} className="inline-form">
                <HiddenField name="invitation" value={row.id} />
                <Button tone="quiet" name="intent" value="withdraw">
                  {withdraw}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
