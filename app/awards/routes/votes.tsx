import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { votesPage } from '../committee-pages.server.ts';
import { recordVotes } from '../record-votes.server.ts';
import { VotesForm } from '../ui/votes-form.tsx';
import { votesIn, votesShape } from '../votes.ts';

export const handle = { access: 'awards.prepare', title: 'awards.votes.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await votesPage(world.db, actor, idParam('decisionId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await votesPage(world.db, actor, idParam('decisionId')));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, votesShape(page.files, page.members));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const votes = votesIn(page.files, page.members, parsed.value);
  const given = { decisionId: page.decision.id, version: parsed.value.version, votes, key: sent.key };
  return answer(sent, await recordVotes(world, actor, given), () => redirect(paths.awardDecision(page.decision.id)));
}

export default function Votes() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('awards.votes.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        lede={t('awards.votes.lede')}
        back={{ href: paths.awardDecision(page.decision.id) }}
      />
      <VotesForm page={page} />
    </>
  );
}
