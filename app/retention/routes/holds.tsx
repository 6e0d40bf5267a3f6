import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { idText } from '#app/kernel/shapes.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Withheld } from '#app/ui/withheld.tsx';
import { holdShape } from '../hold.ts';
import { liftHold } from '../lift-hold.server.ts';
import { placeHold } from '../place-hold.server.ts';
import { holdsPage } from '../retention-pages.server.ts';
import { HoldForm } from '../ui/hold-form.tsx';
import { HoldTable } from '../ui/hold-table.tsx';

export const handle = { access: 'retention.keep', title: 'retention.holds.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  return found(await holdsPage(world.db, actor, isId(after) ? after : null));
}

const liftShape = z.object({ holdId: idText() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  const back = () => redirect(paths.retentionHolds());
  if (sent.name.startsWith('lift-')) {
    const parsed = parseForm(sent, liftShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await liftHold(world, actor, { ...parsed.value, key }), back);
  }
  const parsed = parseForm(sent, holdShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await placeHold(world, actor, { ...parsed.value, key }), back);
}

export default function Holds() {
  const { holds, withheld, next, code } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('retention.holds.title')}
        lede={t('retention.holds.lede')}
        back={{ href: paths.retention() }}
      />
      <Section title={t('retention.holds.list')}>
        <Withheld rows={withheld} />
        <HoldTable holds={holds} />
        <Pager previous={null} next={next ? paths.retentionHolds({ after: next }) : null} />
      </Section>
      <Section title={t('retention.hold.new')} panel>
        <HoldForm programme={code} />
      </Section>
    </>
  );
}
