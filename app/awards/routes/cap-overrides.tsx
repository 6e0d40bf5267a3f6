import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { overrideShape } from '../cap/cap-override-form.ts';
import { capOverridesPage } from '../cap/cap-override-pages.server.ts';
import { proposeCapOverride } from '../cap/propose-cap-override.server.ts';
import { CapOverrideTable, ProposeCapOverride } from '../ui/cap-overrides.tsx';

export const handle = { access: 'awards.read', title: 'cap.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return capOverridesPage(world.db, actor, url.searchParams.get('after'));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const { currency } = await capOverridesPage(world.db, actor, null);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, overrideShape(currency));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { organisation: alias, cap: capMinor, ...wanted } = parsed.value;
  const result = await proposeCapOverride(world, actor, { alias, capMinor, ...wanted, key: sent.key });
  return answer(sent, result, ({ overrideId }) => redirect(paths.capOverride(overrideId)));
}

export default function CapOverrides() {
  const page = useLoaderData<typeof loader>();
  const { t, money } = useText();
  const cap = money({ minor: page.capMinor, currency: page.currency });
  return (
    <>
      <PageTitle
        title={t('cap.list.title')}
        lede={t('cap.list.lede', { cap })}
        back={{ href: paths.awards(), label: t('awards.list.title') }}
      />
      <CapOverrideTable page={page} />
      <Pager previous={null} next={page.next ? paths.capOverrides({ after: page.next }) : null} />
      {page.mayPropose ? (
        <Section title={t('cap.propose.title')}>
          <ProposeCapOverride currency={page.currency} />
        </Section>
      ) : null}
    </>
  );
}
