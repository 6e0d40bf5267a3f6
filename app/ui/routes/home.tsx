import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { BridgePicture } from '../bridge-picture.tsx';
import { ButtonLink, ButtonRow } from '../button.tsx';
import { useRootData } from '../root-data.ts';

export const handle = { access: 'public', title: 'ui.home.title' } satisfies RouteHandle;

const STEPS = ['call', 'application', 'assessment', 'agreement', 'payment', 'audit'] as const;
const PROMISES = ['line', 'names', 'mail', 'fair'] as const;

export default function Home() {
  return (
    <>
      <Hero />
      <Cycle />
      <Promises />
      <SafetyNote />
    </>
  );
}

function Hero() {
  const { t } = useText();
  const person = useRootData()?.person;
  return (
    <div className="hero">
      <div className="wrap">
        <h1>{t('ui.home.headline')}</h1>
        <p className="lede">{t('ui.home.lede')}</p>
        <ButtonRow>
          <ButtonLink href={paths.calls()} tone="primary">
            {t('ui.home.calls')}
          </ButtonLink>
          {person ? null : (
            <ButtonLink href={paths.register()} tone="quiet">
              {t('common.register')}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
      <BridgePicture />
    </div>
  );
}

function Cycle() {
  const { t } = useText();
  return (
    <section className="band">
      <h2>{t('ui.home.cycle')}</h2>
      <ol className="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{t(`ui.home.step.${step}`)}</h3>
            <p>{t(`ui.home.step.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Promises() {
  const { t } = useText();
  return (
    <section className="band">
      <h2>{t('ui.home.promises')}</h2>
      <dl className="promises">
        {PROMISES.map((promise) => (
          <div key={promise}>
            <dt>{t(`ui.home.promise.${promise}`)}</dt>
            <dd>{t(`ui.home.promise.${promise}.body`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SafetyNote() {
  const { t } = useText();
  return (
    <section className="safety-note">
      <h2>{t('ui.home.safety')}</h2>
      <p>{t('ui.home.safety.body')}</p>
      <a href={paths.safety()}>{t('ui.home.safety.link')}</a>
    </section>
  );
}
