import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { hostedMoney } from '../hosted-pages.server.ts';
import { HostedAgreements, HostedInstalments, HostedPayments } from '../ui/hosted-money.tsx';

export const handle = { access: 'hosting.money', title: 'hosting.money.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await hostedMoney(world.db, actor, idParam('organisationId')));
}

export default function HostedMoney() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('hosting.money.title')}
        lede={t('hosting.money.lede')}
        caption={
          <>
            <Reference>{page.alias}</Reference> · <bdi>{page.workingName}</bdi>
          </>
        }
        back={{ href: paths.hosting(), label: t('hosting.title') }}
      />
      <HostedAgreements agreements={page.agreements} />
      <HostedInstalments instalments={page.instalments} />
      <HostedPayments payments={page.payments} />
    </>
  );
}
