import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallState } from '../call-lifecycle.ts';
import type { Audience } from '../invitations/audience.ts';
import type { Intake } from '../rounds/intake.ts';
import type { CallStage } from '../stages.ts';

export type CallVerdicts = {
  readonly revise: Verdict;
  readonly request: Verdict;
  readonly approve: Verdict;
  readonly sendBack: Verdict;
};

type DeskVerdicts = CallVerdicts & { readonly answers: boolean };

type CallMovesProps = {
  call: {
    readonly id: string;
    readonly reference: string;
    readonly state: CallState;
    readonly stage: CallStage;
    readonly audience: Audience;
    readonly intake: Intake;
    readonly roundOf: string | null;
    readonly version: number;
  };
  verdicts: DeskVerdicts;
};

/** What can be done next with a call, and by whom. */
export function CallMoves({ call, verdicts }: CallMovesProps) {
  const { t } = useText();
  return (
    <Section title={t('common.next-step')}>
      <p>{t(nextWords(call))}</p>
      {call.state === 'draft' ? (
        <DraftMoves call={call} verdicts={verdicts} />
      ) : (
        <LaterRooms call={call} answersQuestions={verdicts.answers} />
      )}
    </Section>
  );
}

/** A rolling call and its rounds go on otherwise while they take applications. */
function nextWords({ state, intake }: CallMovesProps['call']) {
  if (state === 'open' && intake !== 'deadline') return `calls.next.${intake}` as const;
  return `calls.next.${state}` as const;
}

function DraftMoves({ call, verdicts }: CallMovesProps) {
  const { t } = useText();
  return (
    <ButtonRow>
      {verdicts.revise.allowed ? (
        <ButtonLink href={paths.callDraft(call.id)} tone={verdicts.request.allowed ? 'secondary' : 'primary'}>
          {t('calls.edit')}
        </ButtonLink>
      ) : null}
      <ButtonLink href={paths.callPreview(call.id)} tone="secondary">
        {t('calls.preview.open')}
      </ButtonLink>
      {verdicts.revise.allowed ? <InvitationsLink callId={call.id} /> : null}
      {verdicts.revise.allowed && call.stage === 'single' ? (
        <ButtonLink href={paths.callRounds(call.id)} tone="secondary">
          {t('calls.intake')}
        </ButtonLink>
      ) : null}
      {verdicts.revise.allowed ? (
        <Form name="request" className="inline-form">
          <HiddenField name="version" value={call.version} />
          <MoveButton verdict={verdicts.request} label={t('calls.request.send')} />
        </Form>
      ) : null}
      {verdicts.sendBack.allowed ? (
        <ButtonLink href={paths.callApproval(call.id)} tone={verdicts.revise.allowed ? 'secondary' : 'primary'}>
          {t('calls.approval.open')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

type LaterRoomsProps = { call: CallMovesProps['call']; answersQuestions: boolean };

function LaterRooms({ call, answersQuestions }: LaterRoomsProps) {
  const { t } = useText();
  const after = (...states: readonly CallState[]) => states.includes(call.state);
  return (
    <ButtonRow>
      {call.roundOf ? <RoundsLink callId={call.roundOf} /> : null}
      {call.intake === 'rolling' ? <RoundsLink callId={call.id} /> : null}
      {after('cancelled') || call.roundOf ? null : (
        <ButtonLink href={paths.call(call.reference)} tone="secondary">
          {t('calls.public-page')}
        </ButtonLink>
      )}
      {after('approved', 'open', 'closed') && answersQuestions && !call.roundOf ? (
        <ButtonLink href={paths.deskQuestions(call.id)} tone="secondary">
          {t('calls.questions.title')}
        </ButtonLink>
      ) : null}
      {after('approved', 'open') && call.audience === 'invited' && answersQuestions && !call.roundOf ? (
        <InvitationsLink callId={call.id} />
      ) : null}
      {after('approved', 'open') && !call.roundOf ? (
        <ButtonLink href={paths.corrigendum(call.id)} tone="secondary">
          {t('calls.corrigendum.open')}
        </ButtonLink>
      ) : null}
      {after('open', 'closed') && !call.roundOf ? (
        <ButtonLink href={paths.callExtension(call.id)} tone="secondary">
          {t('calls.extension.open')}
        </ButtonLink>
      ) : null}
      {call.intake === 'rolling' ? null : (
        <ButtonLink href={paths.deskApplications({ call: call.reference })} tone="secondary">
          {t('common.nav.desk-applications')}
        </ButtonLink>
      )}
      {(after('closed', 'in_review', 'decided', 'archived') && call.intake !== 'rolling') || call.roundOf ? (
        <ButtonLink href={paths.ranking(call.id)} tone="secondary">
          {t('calls.ranking')}
        </ButtonLink>
      ) : null}
      {after('in_review', 'decided', 'archived') ? (
        <ButtonLink
          href={call.stage === 'note' ? paths.shortlist(call.id) : paths.awardPreparation(call.id)}
          tone="secondary"
        >
          {t(call.stage === 'note' ? 'shortlist.title' : 'calls.award-list')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

function RoundsLink({ callId }: { callId: string }) {
  const { t } = useText();
  return (
    <ButtonLink href={paths.callRounds(callId)} tone="secondary">
      {t('calls.rounds.title')}
    </ButtonLink>
  );
}

function InvitationsLink({ callId }: { callId: string }) {
  const { t } = useText();
  return (
    <ButtonLink href={paths.callInvitations(callId)} tone="secondary">
      {t('calls.invitations.title')}
    </ButtonLink>
  );
}
