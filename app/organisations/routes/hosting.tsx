import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { acceptHosting, askHost, endHosting } from '../hosting/change-hosting.server.ts';
import { hostShape, hostingShape } from '../hosting/hosting.ts';
import { hostingPage } from '../hosting/hosting-pages.server.ts';
import { AskHostForm, HostedTable, OwnHost } from '../ui/hosting.tsx';

export const handle = { access: 'hosting.own', title: 'hosting.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const page = await hostingPage(world.db, actor);
  if (!page) throw redirect(paths.organisation());
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor } = visit;
  const sent = await readForm(args.request);
  if (sent.intent === 'ask') return ask(visit, sent);
  const parsed = parseForm(sent, hostingShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { hostingId: parsed.value.hosting, key: sent.key };
  const change = sent.intent === 'accept' ? acceptHosting : endHosting;
  return answer(sent, await change(world, actor, given), () => redirect(paths.hosting()));
}

async function ask({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, hostShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await askHost(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.hosting()));
}

export default function Hosting() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('hosting.title')}
        lede={t('hosting.lede')}
        caption={<Reference>{page.alias}</Reference>}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      <Section title={t('hosting.own')}>
        {page.host ? (
          <OwnHost host={page.host} mayEnd={page.mayAsk} />
        ) : page.mayAsk && page.hosted.length === 0 ? (
          <AskHostForm />
        ) : (
          <p>{t('hosting.none')}</p>
        )}
      </Section>
      <Section title={t('hosting.hosted')}>
        <HostedTable {...page} />
      </Section>
    </>
  );
}
