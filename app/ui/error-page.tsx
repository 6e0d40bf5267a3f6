import { isRouteErrorResponse } from '@remix-run/react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from './button.tsx';
import { usePage } from './page-context.tsx';
import { PageTitle } from './page.tsx';

type Kind = 'not-found' | 'forbidden' | 'refused' | 'broken';

/** A calm page for what went wrong; says nothing about the inside, and one number to find it in the log. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useText();
  const { requestId } = usePage();
  const kind = kindOf(error);
  return (
    <>
      <PageTitle title={t(`error.${kind}.title`)} lede={t(`error.${kind}.body`)} />
      {kind === 'broken' ? <p>{t('error.reference', { id: requestId })}</p> : null}
      <ButtonRow>
        <ButtonLink href={paths.home()} tone="secondary">
          {t('error.home')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** Title key of the error's page. */
export function errorTitle(error: unknown): `error.${Kind}.title` {
  return `error.${kindOf(error)}.title`;
}

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return 'broken';
  if (error.status === 404) return 'not-found';
  if (error.status === 403 || error.status === 401) return 'forbidden';
  return error.status < 500 ? 'refused' : 'broken';
}
