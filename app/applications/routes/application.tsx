import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { applicationPage } from '../application-pages.server.ts';
import { refusalComplaint } from '../opening/refusal-complaint.server.ts';
import { shortlistComplaint } from '../opening/shortlist-complaint.server.ts';
import { CarriedOver } from '../ui/carried-over.tsx';
import { DraftTasks } from '../ui/draft-tasks.tsx';
import { Progress } from '../ui/progress.tsx';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const at = world.clock.now();
  const page = found(await applicationPage(world.db, actor, { id: idParam('applicationId'), at }));
  const complaint =
    (await shortlistComplaint(world.db, page.application, at)) ??
    (await refusalComplaint(world.db, page.application, at));
  return { ...page, complaint };
}

export default function ApplicationHome() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { application, call, mayWithdraw } = page;
  return (
    <>
      <PageTitle
        title={inLanguage(call.title, language)}
        caption={<Reference>{application.reference}</Reference>}
        back={{ href: paths.applications() }}
        aside={<StatusTag state={application.state} label={t(`application.state.${application.state}`)} />}
      />
      <div className="flow">
        {page.carried ? <CarriedOver carried={page.carried} /> : null}
        {page.completeness ? <DraftTasks {...page} completeness={page.completeness} /> : <Progress {...page} />}
        {mayWithdraw.allowed ? (
          <p>
            <a href={paths.applicationWithdrawal(application.id)}>{t('applications.home.withdraw')}</a>
          </p>
        ) : null}
      </div>
    </>
  );
}
