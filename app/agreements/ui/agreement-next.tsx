import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import type { AgreementState } from '../agreement-lifecycle.ts';
import type { AgreementVerdicts } from '../agreement-policy.ts';

type AgreementNextProps = {
  agreement: { readonly id: string; readonly state: AgreementState };
  verdicts: AgreementVerdicts;
  awardLive: boolean;
  desk: boolean;
  /** Whether this reader may open the mentoring log. */
  mentoring: boolean;
};

/** Whose turn it is, and the one thing this reader can do about it. */
export function AgreementNext({ agreement, verdicts, awardLive, desk, mentoring }: AgreementNextProps) {
  const { t } = useText();
  const { id, state } = agreement;
  const unsigned = state === 'drafted' || state === 'sent';
  return (
    <Section title={t('common.next-step')} panel>
      <p>{unsigned && !awardLive ? t('refusal.agreement-award-gone') : t(actKey(state, desk))}</p>
      <ButtonRow>
        {verdicts.send.allowed ? (
          <ButtonLink href={paths.agreementSending(id)}>{t('agreements.sending.title')}</ButtonLink>
        ) : null}
        {verdicts.revise.allowed ? (
          <ButtonLink href={paths.agreementPlan(id)} tone="secondary">
            {t('agreements.plan.title')}
          </ButtonLink>
        ) : null}
        {verdicts.sign.allowed ? (
          <ButtonLink href={paths.agreementSignature(id)}>{t('agreements.signature.title')}</ButtonLink>
        ) : null}
        {verdicts.countersign.allowed ? (
          <ButtonLink href={paths.agreementCountersignature(id)}>{t('agreements.countersignature.title')}</ButtonLink>
        ) : null}
        {verdicts.requestPayment.allowed ? (
          <ButtonLink href={paths.disbursementRequest(id)}>{t('disbursements.request.title')}</ButtonLink>
        ) : null}
      </ButtonRow>
      <p>
        <a href={paths.agreementVersions(id)}>{t('negotiation.title')}</a>
        {' · '}
        <a href={paths.agreementBudget(id)}>{t('budget-actual.title')}</a>
        {' · '}
        <a href={paths.milestones(id)}>{t('milestones.title')}</a>
        {mentoring ? (
          <>
            {' · '}
            <a href={paths.mentoring(id)}>{t('mentoring.title')}</a>
          </>
        ) : null}
        {state === 'active' || state === 'suspended' ? (
          <>
            {' · '}
            <a href={paths.amendments(id)}>{t('amendments.title')}</a>
          </>
        ) : null}
      </p>
      {verdicts.suspend.allowed ? (
        <p>
          <a href={paths.agreementSuspension(id)}>{t('suspension.title')}</a>
          {' · '}
          <a href={paths.agreementClosure(id)}>{t('closure.title')}</a>
        </p>
      ) : null}
      <WhyNot verdict={verdicts.countersign} when={state === 'signed_by_grantee'} />
    </Section>
  );
}

/** Somebody whose role signs, but who may not sign this one, reads why. */
function WhyNot({ verdict, when }: { verdict: Verdict; when: boolean }) {
  const { t } = useText();
  if (!when || verdict.allowed || verdict.reason === 'role-may-not') return null;
  return <p className="hint">{t(`refusal.${verdict.reason}` as MessageKey)}</p>;
}

function actKey(state: AgreementState, desk: boolean): MessageKey {
  const reader = desk ? 'desk' : 'grantee';
  if (state === 'countersigned') return 'agreements.act.other';
  if (state === 'suspended' || state === 'closing' || state === 'closed' || state === 'terminated') {
    return `agreements.act.${state}`;
  }
  return `agreements.act.${state}.${reader}`;
}
