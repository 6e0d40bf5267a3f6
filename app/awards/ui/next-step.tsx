import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { DecisionData } from '../decision-pages.server.ts';
import type { Said } from '../decision-verdicts.ts';

/** Whose turn it is, and the reader's own moves. */
export function NextStep({ page }: { page: DecisionData }) {
  const { t } = useText();
  const { call, decision, verdicts } = page;
  const { state } = decision;
  const recommended = page.signed ? (page.approvals.length === 1 ? 'approved-once' : state) : 'unsigned';
  const step = state === 'recommended' ? recommended : state;
  return (
    <Section title={t('common.next-step')} panel>
      <p>{t(`awards.next.${step}`)}</p>
      {state === 'drafted' && isMine(verdicts.recommend) ? (
        <Form name="recommendation">
          <HiddenField name="version" value={decision.version} />
          <ButtonRow>
            <MoveButton {...verdicts.recommend} label={t('awards.recommend')} />
            {verdicts.vote.verdict.allowed ? (
              <ButtonLink tone="secondary" href={paths.awardVotes(decision.id)}>
                {t('awards.votes.title')}
              </ButtonLink>
            ) : null}
            {verdicts.revise.verdict.allowed ? (
              <ButtonLink tone="secondary" href={paths.awardPreparation(call.id)}>
                {t('awards.revise')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        </Form>
      ) : null}
      {state === 'sent_back' && isMine(verdicts.revise) ? (
        <ButtonLink href={paths.awardPreparation(call.id)}>{t('awards.prepare.again')}</ButtonLink>
      ) : null}
      {state === 'recommended' && isMine(verdicts.approve) ? (
        <>
          <ButtonLink href={paths.awardApproval(decision.id)}>{t('awards.approval.title')}</ButtonLink>
          <WhyNot said={verdicts.approve} />
        </>
      ) : null}
      {page.reserve ? (
        page.reserve.allowed ? (
          <ButtonLink href={paths.awardPreparation(call.id)}>{t('awards.reserve.prepare')}</ButtonLink>
        ) : (
          <WhyNot said={{ verdict: page.reserve, values: {} }} />
        )
      ) : null}
      {state === 'approved' && isMine(verdicts.notify) ? (
        <>
          <ButtonLink href={paths.awardLetters(decision.id)}>{t('awards.letters.title')}</ButtonLink>
          <WhyNot said={verdicts.notify} />
        </>
      ) : null}
    </Section>
  );
}

/** Whether the move belongs to the reader's role at all; a refusal for another reason is worth reading. */
function isMine({ verdict }: Said): boolean {
  return verdict.allowed || verdict.reason !== 'role-may-not';
}

function WhyNot({ said }: { said: Said }) {
  const { t } = useText();
  if (said.verdict.allowed) return null;
  return <p className="hint">{t(`refusal.${said.verdict.reason}` as MessageKey, said.values)}</p>;
}
