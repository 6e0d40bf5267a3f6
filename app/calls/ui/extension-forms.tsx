import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateTimeText, Deadline } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { CallExtensionState } from '../call-extension-lifecycle.ts';
import { LaterDeadline } from './later-deadline.tsx';

type Extension = {
  readonly id: string;
  readonly state: CallExtensionState;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly reason: string;
  readonly proposedAt: Instant;
};

/** Every extension of a call for outages; nothing where there was none. */
export function ExtensionList({ extensions, zone }: { extensions: readonly Extension[]; zone: string }) {
  const { t } = useText();
  if (extensions.length === 0) return null;
  return (
    <DataTable
      caption={t('calls.extension.title')}
      captionHidden
      rows={extensions}
      rowKey={(extension) => extension.id}
      columns={[
        { key: 'at', label: t('calls.extension.asked'), cell: (each) => <DateTimeText value={each.proposedAt} /> },
        { key: 'from', label: t('calls.extension.from'), cell: (each) => <Deadline at={each.fromAt} zone={zone} /> },
        { key: 'to', label: t('calls.extension.to'), cell: (each) => <Deadline at={each.toAt} zone={zone} /> },
        { key: 'reason', label: t('calls.extension.reason'), cell: (each) => <UserText>{each.reason}</UserText> },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`call-extension.state.${state}`)} />,
        },
      ]}
    />
  );
}

type ProposalProps = {
  call: { readonly deadlineAt: Instant; readonly deadlineZone: string };
  verdict: Verdict;
};

/** Asking for a later deadline. */
export function ExtensionProposal({ call, verdict }: ProposalProps) {
  const { t } = useText();
  return (
    <Section title={t('calls.extension.propose')}>
      <Form name="propose">
        {verdict.allowed ? (
          <>
            <TextArea
              name="reason"
              label={t('calls.extension.reason')}
              hint={t('calls.extension.reason.hint')}
              rows={3}
            />
            <LaterDeadline deadlineAt={call.deadlineAt} deadlineZone={call.deadlineZone} />
          </>
        ) : null}
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('calls.extension.propose')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}

type AnswerProps = { extensionId: string; verdict: Verdict; mayWithdraw: boolean };

/** Granting the one that waits, or taking it back. */
export function ExtensionAnswer({ extensionId, verdict, mayWithdraw }: AnswerProps) {
  const { t } = useText();
  return (
    <Section title={t('common.next-step')}>
      <ButtonRow>
        <Form name="grant" className="inline-form">
          <HiddenField name="extensionId" value={extensionId} />
          <MoveButton verdict={verdict} label={t('calls.extension.grant')} />
        </Form>
        {mayWithdraw ? (
          <Form name="withdraw" className="inline-form">
            <HiddenField name="extensionId" value={extensionId} />
            <Button tone="secondary">{t('calls.extension.withdraw')}</Button>
          </Form>
        ) : null}
      </ButtonRow>
    </Section>
  );
}
