import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { giveOpinion } from '#app/organisations/screening/give-opinion.server.ts';
import { revealHit } from '#app/organisations/screening/reveal-hit.server.ts';
import { hitPage } from '#app/organisations/screening/screening-pages.server.ts';
import { opinionShape } from '#app/organisations/screening/settlement.ts';
import { HitTag } from '#app/organisations/ui/hit-tag.tsx';
import { HitFacts, OpinionForm, OpinionHistory } from '#app/organisations/ui/screening-hit.tsx';
import { SideBySide } from '#app/organisations/ui/side-by-side.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';

export const handle = { access: 'screening.read', title: 'screening.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await hitPage(world.db, actor, idParam('hitId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const hitId = idParam('hitId');
  const sent = await readForm(args.request);
  if (sent.name === 'reveal') {
    const opened = await revealHit(world, actor, hitId);
    return opened.ok ? data({ opened: opened.value }) : answer(sent, opened, () => redirect(args.request.url));
  }
  const parsed = parseForm(sent, opinionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await giveOpinion(world, actor, { ...parsed.value, hitId, key: sent.key });
  return answer(sent, result, () => redirect(paths.screeningHit(hitId)));
}

export default function ScreeningHit() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  const opened = answered && 'opened' in answered ? answered.opened : null;
  const { hit, verdict } = page;
  return (
    <>
      <PageTitle
        title={t('screening.one.title')}
        caption={<Reference>{page.alias}</Reference>}
        lede={t('screening.one.lede')}
        back={{ href: paths.screening(), label: t('screening.title') }}
        aside={<HitTag state={hit.state} />}
      />
      <HitFacts page={page} />
      <SideBySide hit={hit} entry={page.entry} opened={opened} mayOpen={verdict.allowed || page.opinions.length > 0} />
      <Section title={t('screening.opinions.title')}>
        <OpinionHistory opinions={page.opinions} />
        {verdict.allowed ? <OpinionForm /> : <p className="hint">{t(`refusal.${verdict.reason}`)}</p>}
      </Section>
    </>
  );
}
