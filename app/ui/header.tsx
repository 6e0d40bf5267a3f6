import { useLocation } from '@remix-run/react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isStaff } from '#app/kernel/roles.ts';
import { Form } from './form.tsx';
import { FundingStatement } from './funding-statement.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { useRootData, type RootData } from './root-data.ts';
import { Wordmark } from './wordmark.tsx';

/** Top of every page: who pays, which language, whose page, where to. */
export function Header() {
  const { t } = useText();
  const root = useRootData();
  const person = root?.person ?? null;
  const applicant = person !== null && !person.roles.some(isStaff);
  return (
    <header className="header">
      <div className="strip">
        <div className="wrap">
          <FundingStatement />
          <LanguageSwitch />
        </div>
      </div>
      <div className="masthead wrap">
        <a className="brand" href={paths.home()}>
          <Wordmark />
          {root?.programmeName ? <span className="programme">{root.programmeName}</span> : null}
        </a>
        <Account person={person} />
        {applicant ? (
          <a className="exit" href={paths.exit()} rel="nofollow noreferrer" data-exit="" title={t('common.exit.hint')}>
            {t('common.exit')}
          </a>
        ) : null}
      </div>
      <MainMenu person={person} />
    </header>
  );
}

function Account({ person }: { person: RootData['person'] }) {
  const { t } = useText();
  const { pathname } = useLocation();
  if (!person) {
    if (pathname === paths.signIn()) return null;
    return (
      <a className="account" href={paths.signIn()}>
        {t('common.sign-in')}
      </a>
    );
  }
  const assisting = person.roles.includes('applicant-assistant');
  return (
    <div className="account">
      {assisting ? <strong>{t('assistance.header')} </strong> : null}
      <a href={assisting ? paths.assistance() : paths.account()}>
        <span className="unseen">{t('common.signed-in-as')} </span>
        <bdi>{person.alias}</bdi>
      </a>
      <Form name="sign-out" action={paths.signOut()} className="inline-form">
        <button className="link" type="submit">
          {t('common.sign-out')}
        </button>
      </Form>
    </div>
  );
}
