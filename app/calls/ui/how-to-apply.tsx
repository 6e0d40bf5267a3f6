import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import type { TimeLeft } from '../deadline.ts';
import type { PublicStanding } from '../public-standing.ts';
import { TimeLeftText } from './time-left.tsx';

type HowToApplyProps = {
  call: {
    readonly reference: string;
    readonly standing: PublicStanding;
    readonly left: TimeLeft;
    readonly opensAt: Instant;
    readonly deadlineAt: Instant;
    readonly deadlineZone: string;
  };
  /** Also of a visitor, who is asked to sign in first. */
  mayStart: boolean;
  signedIn: boolean;
};

/** The way in, while there is one; else when there will be one, or that there was. */
export function HowToApply({ call, mayStart, signedIn }: HowToApplyProps) {
  const { t } = useText();
  return (
    <Section title={t('calls.apply.title')} id="apply" panel>
      {call.standing === 'open' ? <OpenNow call={call} mayStart={mayStart} signedIn={signedIn} /> : null}
      {call.standing === 'upcoming' ? (
        <p>
          {t('calls.apply.upcoming')} <Deadline at={call.opensAt} zone={call.deadlineZone} />
        </p>
      ) : null}
      {call.standing === 'closed' ? <p>{t('calls.apply.closed')}</p> : null}
    </Section>
  );
}

/** At the top of a call that is open: how much time is left, and the way in. */
export function ApplyBar({ call }: Pick<HowToApplyProps, 'call'>) {
  const { t } = useText();
  if (call.standing !== 'open') return null;
  return (
    <div className="flow">
      <p>
        <strong>
          <TimeLeftText left={call.left} />
        </strong>
      </p>
      <ButtonRow>
        <ButtonLink href="#apply">{t('calls.apply.title')}</ButtonLink>
        <ButtonLink href={paths.callSelfCheck(call.reference)} tone="secondary">
          {t('calls.self-check.title')}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

function OpenNow({ call, mayStart, signedIn }: HowToApplyProps) {
  const { t } = useText();
  return (
    <>
      <ol>
        <li>{t('calls.apply.account')}</li>
        <li>{t('calls.apply.organisation')}</li>
        <li>{t('calls.apply.fill')}</li>
        <li>{t('calls.apply.submit')}</li>
      </ol>
      <p>
        {t('common.deadline')}: <Deadline at={call.deadlineAt} zone={call.deadlineZone} />{' '}
        <strong>
          <TimeLeftText left={call.left} />
        </strong>
      </p>
      {mayStart ? (
        <ButtonRow>
          <ButtonLink href={paths.startApplication(call.reference)}>{t('calls.apply.start')}</ButtonLink>
          {signedIn ? null : (
            <ButtonLink href={paths.register()} tone="secondary">
              {t('common.register')}
            </ButtonLink>
          )}
        </ButtonRow>
      ) : null}
    </>
  );
}
