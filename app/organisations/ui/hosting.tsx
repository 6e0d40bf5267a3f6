import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { HostingView } from '../hosting/hosting-pages.server.ts';

/** The organisation that holds the money, asked or in force, and the way out. */
export function OwnHost({ host, mayEnd }: { host: NonNullable<HostingView['host']>; mayEnd: boolean }) {
  const { t, date } = useText();
  return (
    <div className="flow">
      <p>
        <Reference>{host.hostAlias}</Reference> · <bdi>{host.hostName}</bdi>
      </p>
      <p>
        {host.acceptedAt
          ? t('hosting.accepted', { when: date(host.acceptedAt) })
          : t('hosting.asked', { when: date(host.askedAt) })}
      </p>
      {mayEnd ? <EndHostingForm id={host.id} label={t('hosting.end')} /> : null}
    </div>
  );
}

/** Asks a host by the alias it told. */
export function AskHostForm() {
  const { t } = useText();
  return (
    <Form name="ask">
      <TextField
        name="hostAlias"
        label={t('hosting.alias')}
        hint={t('hosting.alias.hint')}
        dir="ltr"
        width="short"
        spellCheck={false}
      />
      <ButtonRow>
        <Button name="intent" value="ask">
          {t('hosting.ask')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Groups whose money this organisation holds, or is asked to hold. */
export function HostedTable({ hosted, mayAccept }: Pick<HostingView, 'hosted' | 'mayAccept'>) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('hosting.hosted')}
      captionHidden
      rows={hosted}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('hosting.hosted.none')}>{t('hosting.hosted.none.body')}</EmptyState>}
      columns={[
        { key: 'alias', label: t('organisations.alias'), cell: (row) => <Reference>{row.groupAlias}</Reference> },
        { key: 'name', label: t('organisations.field.working-name'), cell: (row) => <bdi>{row.groupName}</bdi> },
        { key: 'asked', label: t('hosting.asked-on'), cell: (row) => <DateText value={row.askedAt} /> },
        { key: 'go', label: t('common.actions'), cell: (row) => <HostedMoves row={row} mayAccept={mayAccept} /> },
      ]}
    />
  );
}

function HostedMoves({ row, mayAccept }: { row: HostingView['hosted'][number]; mayAccept: boolean }) {
  const { t } = useText();
  if (row.acceptedAt) {
    return (
      <>
        <a href={paths.hostedMoney(row.organisationId)}>{t('hosting.money.title')}</a>
        {mayAccept ? <EndHostingForm id={row.id} label={t('hosting.end')} /> : null}
      </>
    );
  }
  if (!mayAccept) return <>{t('hosting.waits')}</>;
  return (
    <>
      <Form name={`accept-${row.id}`} className="inline-form">
        <HiddenField name="hosting" value={row.id} />
        <Button tone="quiet" name="intent" value="accept">
          {t('hosting.accept')}
        </Button>
      </Form>
      <EndHostingForm id={row.id} label={t('hosting.decline')} />
    </>
  );
}

function EndHostingForm({ id, label }: { id: string; label: string }) {
  return (
    <Form name={`end-${id}`} className="inline-form">
      <HiddenField name="hosting" value={id} />
      <Button tone="quiet" name="intent" value="end">
        {label}
      </Button>
    </Form>
  );
}
