import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { createProgramme } from '../create-programme.server.ts';
import { programmeIfAny } from '../programme-store.server.ts';
import { SET_UP_FIXED, SET_UP_SHAPES } from '../set-up-form.ts';
import { SetUpForm } from '../ui/set-up.tsx';

/** Open to everybody, since every page leads here while there is no programme; the form is the overall lead's. */
export const handle = { access: 'public', title: 'set-up.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enterPublic(args);
  if (await programmeIfAny(world.db)) throw redirect(paths.home());
  return { mayEdit: can(actor, 'programme.set-up').allowed, signedIn: actor !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enterPublic(args);
  const sent = await readForm(args.request);
  if (!actor || !can(actor, 'programme.set-up').allowed) throw new Response(null, { status: 403 });
  const named = parseForm(sent, SET_UP_SHAPES.named);
  const rules = parseForm(sent, SET_UP_SHAPES.rules);
  const members = parseForm(sent, SET_UP_SHAPES.members);
  const bank = parseForm(sent, SET_UP_SHAPES.bank);
  if (!named.ok || !rules.ok || !members.ok || !bank.ok) {
    return sendBack(
      sent,
      [named, rules, members, bank].flatMap((part) => (part.ok ? [] : part.errors)),
    );
  }
  const given = { ...rules.value, ...members.value, ...bank.value, ...SET_UP_FIXED };
  const made = await createProgramme(world, actor, { ...given, code: named.value.programmeCode, key: sent.key });
  return answer(sent, made, () => redirect(paths.programme()));
}

export default function SetUp() {
  const { mayEdit, signedIn } = useLoaderData<typeof loader>();
  const { t } = useText();
  if (mayEdit) {
    return (
      <>
        <PageTitle title={t('set-up.title')} lede={t('set-up.lede')} />
        <SetUpForm />
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('set-up.not-yet')} />
      <NoticeBanner>
        <p>{t('set-up.not-yet.body')}</p>
        {signedIn ? null : (
          <p>
            <a href={paths.signIn({ next: paths.programmeSetUp() })}>{t('common.sign-in')}</a>
          </p>
        )}
      </NoticeBanner>
    </>
  );
}
