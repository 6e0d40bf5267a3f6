import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { chooseTier } from '../choose-tier.server.ts';
import { consentPage } from '../consent-pages.server.ts';
import { choiceShape } from '../publication.ts';
import { ConsentForm } from '../ui/consent-form.tsx';

export const handle = { access: 'publication.consent', title: 'publication.consent.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const page = found(await consentPage(world.db, actor, idParam('agreementId')));
  return { ...page, saved: url.searchParams.has('saved') };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, choiceShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { understood: _ticked, ...chosen } = parsed.value;
  const result = await chooseTier(world, actor, { agreementId, ...chosen, key: sent.key });
  return answer(sent, result, () => redirect(paths.grantConsent(agreementId, { saved: 'yes' })));
}

export default function Consent() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('publication.consent.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('publication.consent.lede')}
        back={{ href: paths.agreement(page.agreementId) }}
      />
      {page.saved ? <NoticeBanner tone="success">{t('publication.consent.saved')}</NoticeBanner> : null}
      {page.held ? (
        <NoticeBanner tone="warning">{t('publication.consent.held')}</NoticeBanner>
      ) : (
        <NoticeBanner tone="info" title={t(`publication.tier.${page.tier}`)}>
          <p>{t(`publication.tier.${page.tier}.body`)}</p>
        </NoticeBanner>
      )}
      <ConsentForm {...page} />
    </>
  );
}
