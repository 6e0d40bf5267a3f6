import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { acceptAward } from '../accept-award.server.ts';
import { acceptShape, declineShape } from '../award-form.ts';
import { declineAward } from '../decline-award.server.ts';
import { resultPage } from '../result-pages.server.ts';
import { AcceptForm } from '../ui/accept-form.tsx';
import { DeclineForm } from '../ui/decline-form.tsx';
import { Letter } from '../ui/letter.tsx';
import { RedressLink } from '../ui/redress-link.tsx';

export const handle = { access: 'applications.own', title: 'awards.result.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await resultPage(world.db, actor, { applicationId: idParam('applicationId'), at: world.clock.now() }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  if (sent.name === 'accept') {
    const accepted = parseForm(sent, acceptShape);
    if (!accepted.ok) return sendBack(sent, accepted.errors);
    const done = () => redirect(paths.applicationResult(applicationId));
    return answer(sent, await acceptAward(world, actor, { applicationId, key: sent.key }), done);
  }
  const parsed = parseForm(sent, declineShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, key: sent.key };
  return answer(sent, await declineAward(world, actor, given), () => redirect(paths.application(applicationId)));
}

export default function Result() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { id, reference, state } = page.application;
  return (
    <>
      <PageTitle
        title={t('awards.result.title')}
        caption={
          <>
            <Reference>{reference}</Reference> · <bdi>{inLanguage(page.callTitle, language)}</bdi>
          </>
        }
        back={{ href: paths.application(id) }}
        aside={<StatusTag state={state} label={t(`application.state.${state}`)} />}
      />
      <Letter page={page} />
      <ButtonRow>
        <ButtonLink href={paths.resultLetter(id)} tone="secondary" download>
          {t('awards.letter.take')}
        </ButtonLink>
      </ButtonRow>
      {page.accept ? <AcceptForm page={page} verdict={page.accept} /> : null}
      {page.redress ? <RedressLink applicationId={id} redress={page.redress} /> : null}
      {page.decline ? <DeclineForm verdict={page.decline} /> : null}
    </>
  );
}
