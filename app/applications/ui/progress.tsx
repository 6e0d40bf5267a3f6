import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText, DateTimeText, Deadline } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ApplicationState } from '../application-lifecycle.ts';
import type { Expected } from '../expected.ts';
import type { ChecklistLine } from '../opening/checklist.ts';
import { lineText } from '../opening/line-text.ts';
import type { RefusalComplaint } from '../opening/refusal-complaint.server.ts';
import { WhatComesWhen } from './what-comes-when.tsx';

type ProgressProps = {
  application: { readonly id: string; readonly state: ApplicationState; readonly submittedAt: Date | null };
  /** The letters are out and this application has one. */
  hasResult: boolean;
  /** A concept note: shortlisted, not awarded. */
  isNote: boolean;
  /** Where a shortlisted note leads, and the full proposal that was started from it. */
  secondStage: { readonly call: SecondStageCall; readonly proposalId: string | null } | null;
  checks: readonly (ChecklistLine & { readonly reason: string })[];
  complaint: RefusalComplaint | null;
  /** What comes when; null where the call announces nothing. */
  expected: Expected | null;
  /** Of a rolling call, the day by which an answer was promised; null where none is awaited. */
  answerDue: Date | null;
};

type SecondStageCall = { readonly reference: string; readonly deadlineAt: Date; readonly deadlineZone: string };

const STAGES = ['received', 'eligibility', 'review', 'decision'] as const;

/** Where a submitted application stands, without a score before its time. */
export function Progress(props: ProgressProps) {
  const { application, checks, complaint, hasResult, isNote, secondStage } = props;
  const text = useText();
  const { t } = text;
  const { id, state, submittedAt } = application;
  return (
    <>
      <Section title={t('applications.home.status')}>
        {state === 'withdrawn' ? null : (
          <StageBar
            label={t('applications.home.status')}
            stages={STAGES.map((key) => ({ key, label: t(`applications.stage.${key}`) }))}
            current={stageOf(state)}
          />
        )}
        <p>{statusWords(t, state)}</p>
        {submittedAt ? (
          <p className="hint">
            {t('applications.desk.submitted')}: <DateTimeText value={submittedAt} />
          </p>
        ) : null}
      </Section>
      {props.answerDue ? (
        <p>
          {t('applications.answer-due')}: <DateText value={props.answerDue} />
          <br />
          <span className="hint">{t('applications.answer-due.hint')}</span>
        </p>
      ) : null}
      {props.expected ? <WhatComesWhen expected={props.expected} /> : null}
      {secondStage ? <SecondStage {...secondStage} /> : null}
      {checks.length > 0 ? (
        <Section title={t('applications.not-met.title')}>
          <SummaryList
            rows={checks.map(({ reason, ...line }) => ({
              key: line.code,
              label: lineText(line, text),
              value: <UserText>{reason}</UserText>,
            }))}
          />
          <ButtonRow>
            <ButtonLink href={paths.ineligibleLetter(id)} download>
              {text.t('applications.ineligible.letter')}
            </ButtonLink>
          </ButtonRow>
        </Section>
      ) : null}
      {complaint ? <RefusalComplaintLink id={id} complaint={complaint} /> : null}
      <ButtonRow>
        {hasResult || secondStage ? (
          <ButtonLink
            href={isNote ? paths.shortlistResult(id) : paths.applicationResult(id)}
            tone={secondStage ? 'secondary' : 'primary'}
          >
            {t('awards.result.link')}
          </ButtonLink>
        ) : null}
        <ButtonLink tone="secondary" href={paths.applicationCheck(id)}>
          {t('applications.home.read')}
        </ButtonLink>
        {submittedAt ? (
          <ButtonLink tone="secondary" href={paths.applicationVersions(id)}>
            {t('versions.title')}
          </ButtonLink>
        ) : null}
        {submittedAt ? (
          <ButtonLink tone="secondary" href={paths.applicationMessages(id)}>
            {t('conversation.title')}
          </ButtonLink>
        ) : null}
        {submittedAt ? (
          <ButtonLink tone="secondary" href={paths.applicationReceipt(id)} download>
            {t('applications.submission.receipt')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}

/** The way from a shortlisted concept note to its full proposal. */
function SecondStage({ call, proposalId }: NonNullable<ProgressProps['secondStage']>) {
  const { t } = useText();
  return (
    <Section title={t('calls.stages.full')} panel>
      <p>{t('applications.second-stage.body')}</p>
      <p>
        {t('common.deadline')}: <Deadline at={call.deadlineAt} zone={call.deadlineZone} />
      </p>
      <ButtonRow>
        {proposalId ? (
          <ButtonLink href={paths.application(proposalId)}>{t('applications.second-stage.open')}</ButtonLink>
        ) : (
          <ButtonLink href={paths.startApplication(call.reference)}>{t('applications.second-stage.start')}</ButtonLink>
        )}
      </ButtonRow>
    </Section>
  );
}

function RefusalComplaintLink({ id, complaint }: { id: string; complaint: RefusalComplaint }) {
  const { t } = useText();
  return (
    <Section title={t('redress.own.title')}>
      <p>
        {t('redress.until')} <DateText value={complaint.until} />
      </p>
      <p>
        <a href={paths.complaint(id)}>{t(complaint.filed ? 'redress.own.read' : 'redress.own.write')}</a>
      </p>
    </Section>
  );
}

function stageOf(state: ApplicationState): (typeof STAGES)[number] {
  if (state === 'submitted') return 'eligibility';
  if (state === 'eligible' || state === 'in_review' || state === 'recommended') return 'review';
  return state === 'ineligible' ? 'eligibility' : 'decision';
}

function statusWords(t: ReturnType<typeof useText>['t'], state: ApplicationState): string {
  // A recommendation is not told, and a draft has its tasks instead.
  if (state === 'draft' || state === 'recommended') return '';
  return t(`applications.status.${state}`);
}
