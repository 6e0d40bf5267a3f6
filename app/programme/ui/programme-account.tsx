import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import type { Factor } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type Version = {
  readonly id: string;
  readonly number: number;
  readonly masked: string;
  /** Null: it was given when the programme was set up. */
  readonly reason: string | null;
  readonly outcome: 'approved' | 'refused' | null;
  readonly proposedAt: Instant;
  readonly proposedBy: string | null;
  readonly outcomeAt: Instant | null;
  readonly outcomeBy: string | null;
};

/** One account, masked: its last four signs, why it was given, and the two people behind it. */
export function AccountVersion({ version }: { version: Version }) {
  const { t } = useText();
  const { number, masked, reason, outcomeAt } = version;
  return (
    <SummaryList
      rows={[
        { key: 'account', label: t('programme-account.number'), value: <Masked>{masked}</Masked> },
        { key: 'version', label: t('programme-account.version'), value: t('common.version', { number }) },
        {
          key: 'reason',
          label: t('common.reason'),
          value: reason === null ? t('programme-account.first') : <UserText>{reason}</UserText>,
        },
        {
          key: 'proposed',
          label: t('programme-account.proposed'),
          value: <Said by={version.proposedBy} at={version.proposedAt} />,
        },
        ...(outcomeAt
          ? [
              {
                key: 'decided',
                label: t('programme-account.decided'),
                value: <Said by={version.outcomeBy} at={outcomeAt} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Masked({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

function Said({ by, at }: { by: string | null; at: Instant }) {
  const { t } = useText();
  return (
    <>
      <bdi>{by ?? t('programme-rules.portal')}</bdi> · <DateTimeText value={at} />
    </>
  );
}

/** BK-4: the second person types the number from the bank's own paper and confirms anew, or refuses. */
export function AccountProposal({ version, verdict, factor }: { version: Version; verdict: Verdict; factor: Factor }) {
  const { t } = useText();
  return (
    <>
      <AccountVersion version={version} />
      <Form name="approved">
        <HiddenField name="accountId" value={version.id} />
        {verdict.allowed ? (
          <>
            <TextField
              name="iban"
              label={t('organisations.payee.field.iban')}
              hint={t('programme-account.again.hint')}
              dir="ltr"
              spellCheck={false}
            />
            <StepUpField factor={factor} />
          </>
        ) : null}
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('programme-account.confirm')} />
        </ButtonRow>
      </Form>
      {verdict.allowed ? (
        <Form name="refused">
          <HiddenField name="accountId" value={version.id} />
          <ButtonRow>
            <Button tone="secondary">{t('approval-rules.decide.refused')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

/** Another account: holder, number, bank, and why; the proposer confirms that it is them. */
export function NewAccountForm({ factor }: { factor: Factor }) {
  const { t } = useText();
  return (
    <Form name="account">
      <TextField name="holder" label={t('set-up.bank.holder')} />
      <TextField name="iban" label={t('organisations.payee.field.iban')} dir="ltr" spellCheck={false} />
      <TextField name="bic" label={t('organisations.payee.field.bic')} width="short" dir="ltr" spellCheck={false} />
      <TextField name="reason" label={t('common.reason')} hint={t('programme-account.reason.hint')} width="full" />
      <StepUpField factor={factor} />
      <ButtonRow>
        <Button>{t('programme-account.propose.button')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Every account that was decided, newest first; old ones stay readable. */
export function AccountTable({ versions, inForce }: { versions: readonly Version[]; inForce: string | null }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('common.history')}
      captionHidden
      rows={versions}
      rowKey={(version) => version.id}
      empty={<EmptyState title={t('programme-account.history.none')} />}
      columns={[
        { key: 'number', label: t('programme-account.version'), cell: ({ number }) => t('common.version', { number }) },
        { key: 'account', label: t('programme-account.number'), cell: ({ masked }) => <Masked>{masked}</Masked> },
        {
          key: 'state',
          label: t('common.status'),
          cell: (version) => <VersionState version={version} inForce={version.id === inForce} />,
        },
        {
          key: 'proposed',
          label: t('programme-account.proposed'),
          cell: ({ proposedBy, proposedAt }) => <Said by={proposedBy} at={proposedAt} />,
        },
        {
          key: 'decided',
          label: t('programme-account.decided'),
          cell: ({ outcomeBy, outcomeAt }) => (outcomeAt ? <Said by={outcomeBy} at={outcomeAt} /> : null),
        },
      ]}
    />
  );
}

function VersionState({ version, inForce }: { version: Version; inForce: boolean }) {
  const { t } = useText();
  if (inForce) return <StatusTag state="in_force" label={t('approval-rules.in-force')} />;
  const refused = version.outcome === 'refused';
  return (
    <StatusTag
      state={refused ? 'refused' : 'complete'}
      label={t(refused ? 'approval-rules.refused' : 'approval-rules.replaced')}
      tone="neutral"
    />
  );
}
