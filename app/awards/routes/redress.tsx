import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { decideRedress } from '../redress/decide-redress.server.ts';
import { answerShape } from '../redress/redress.ts';
import { redressPage } from '../redress/redress-pages.server.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { Complaint } from '../ui/complaint.tsx';
import { RedressTag } from '../ui/redress-tag.tsx';
import { RereadingLink } from '../ui/rereading-link.tsx';
import { RefusedLines } from '../ui/refused-lines.tsx';

export const handle = { access: 'redress.decide', title: 'redress.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await redressPage(world.db, actor, idParam('redressId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const redressId = idParam('redressId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, answerShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { redressId, ...parsed.value, key: sent.key };
  return answer(sent, await decideRedress(world, actor, given), () => redirect(paths.redress(redressId)));
}

export default function RedressOfFile() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { redress, application } = page;
  return (
    <>
      <PageTitle
        title={t('redress.title')}
        caption={
          <a href={paths.deskApplication(application.id)}>
            <Reference>{application.reference}</Reference>
          </a>
        }
        lede={t('redress.lede')}
        back={{ href: paths.redresses() }}
        aside={<RedressTag state={redress.state} />}
      />
      <p>
        {page.about === 'eligibility' ? t('redress.about.eligibility') : null}
        {page.about === 'shortlist' ? <a href={paths.shortlist(page.call.id)}>{t('shortlist.title')}</a> : null}
        {page.decisionId ? <a href={paths.awardDecision(page.decisionId)}>{t('awards.decision.title')}</a> : null}
      </p>
      <RefusedLines lines={page.grounds} />
      <Complaint redress={redress} />
      {page.rereading ? <RereadingLink redressId={redress.id} rereading={page.rereading} /> : null}
      {redress.state === 'filed' ? <AnswerForm page={page} /> : null}
    </>
  );
}
