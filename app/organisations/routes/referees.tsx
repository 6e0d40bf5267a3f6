import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { DateText } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { nameReferees } from '../referees/name-referees.server.ts';
import { ownReferees } from '../referees/referee-pages.server.ts';
import { refereesRemovalShape, refereesSeen, refereesShape } from '../referees/referees.ts';
import { RefereesForm } from '../ui/referees.tsx';

export const handle = { access: 'organisation.own', title: 'referees.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const own = await ownReferees(world, actor);
  if (!own) throw redirect(paths.organisation());
  return { ...own, held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url } = enter(args, handle);
  const sent = await readForm(args.request);
  const done = () => redirect(paths.referees());
  if (sent.intent === 'remove') {
    const removed = parseForm(sent, refereesRemovalShape);
    if (!removed.ok) return sendBack(sent, removed.errors);
    const { seen } = removed.value;
    return answer(sent, await nameReferees(world, actor, { referees: null, seen, key: sent.key }), done);
  }
  const parsed = parseForm(sent, refereesShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const named = await nameReferees(world, actor, { ...parsed.value, key: sent.key });
  if (named.ok) await releaseHeld(world, actor.accountId, url);
  return answer(sent, named, done);
}

export default function Referees() {
  const { namedAt, needed, referees, held } = useLoaderData<typeof loader>();
  const { t } = useText();
  const answered = useReply();
  const back = answered ?? held;
  return (
    <>
      <PageTitle
        title={t(needed ? 'referees.title' : 'referees.title.registered')}
        lede={t(needed ? 'referees.lede' : 'referees.lede.registered')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      {namedAt && !back ? (
        <NoticeBanner tone="success">
          <p>
            {t('referees.named')} <DateText value={namedAt} />
          </p>
        </NoticeBanner>
      ) : null}
      {referees ? (
        <RefereesForm
          referees={referees}
          seen={refereesSeen(namedAt)}
          removable={!needed && namedAt !== null}
          held={answered ? null : held}
        />
      ) : (
        <p>{t('referees.owner-names')}</p>
      )}
    </>
  );
}
