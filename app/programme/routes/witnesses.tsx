import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText } from '#app/kernel/shapes.ts';
import { addWitness } from '#app/programme/add-witness.server.ts';
import { removeWitness } from '#app/programme/remove-witness.server.ts';
import { WitnessForm, WitnessTable } from '#app/programme/ui/witnesses.tsx';
import { witnessesPage } from '#app/programme/witness-pages.server.ts';
import { witnessShape } from '#app/programme/witness.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'witnesses.manage', title: 'programme.witnesses.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return found(await witnessesPage(world.db, actor));
}

const removalShape = z.object({ witnessId: idText() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  const back = () => redirect(paths.witnesses());
  if (sent.name.startsWith('remove-')) {
    const parsed = parseForm(sent, removalShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await removeWitness(world, actor, { ...parsed.value, key }), back);
  }
  const parsed = parseForm(sent, witnessShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await addWitness(world, actor, { ...parsed.value, key }), back);
}

export default function Witnesses() {
  const { witnesses } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('programme.witnesses.title')}
        lede={t('programme.witnesses.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <Section title={t('programme.witnesses.list')}>
        <WitnessTable witnesses={witnesses} />
      </Section>
      <Section title={t('programme.witness.new')} panel>
        <WitnessForm />
      </Section>
    </>
  );
}
