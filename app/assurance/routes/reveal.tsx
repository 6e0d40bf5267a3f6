import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { itemRevealShape, mayReveal } from '#app/assurance/item-reveal.ts';
import { revealItem } from '#app/assurance/reveal-item.server.ts';
import { RevealForm, RevealedPanel } from '#app/assurance/ui/reveal-item.tsx';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'identities.audit', title: 'assurance.reveal.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await openBooks(enter(args, handle), null);
  return { open: mayReveal(scope.engagement).allowed };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, itemRevealShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const opened = await revealItem(world, actor, parsed.value);
  if (!opened.ok) return answer(sent, opened, () => redirect(paths.auditReveal()));
  return data({ revealed: { reference: parsed.value.reference, fields: opened.value } });
}

export default function Reveal() {
  const { open } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  const revealed = answered && 'revealed' in answered ? answered.revealed : null;
  return (
    <>
      <PageTitle
        title={t('assurance.reveal.title')}
        lede={t('assurance.reveal.lede')}
        back={{ href: paths.assurance(), label: t('assurance.title') }}
      />
      {revealed ? <RevealedPanel {...revealed} /> : null}
      <Section title={t('assurance.reveal.one')} panel>
        {open ? <RevealForm /> : <p>{t('refusal.identities-closed')}</p>}
      </Section>
    </>
  );
}
