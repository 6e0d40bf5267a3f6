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
import { signatureShape } from '../award-form.ts';
import { minutesPage } from '../committee-pages.server.ts';
import { signMinutes } from '../sign-minutes.server.ts';
import { Minutes, SignatureForm } from '../ui/minutes.tsx';

export const handle = { access: 'committee.sign', title: 'awards.minutes.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await minutesPage(world.db, actor, idParam('decisionId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const decisionId = idParam('decisionId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, signatureShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { decisionId, sha256: parsed.value.sha256, key: sent.key };
  return answer(sent, await signMinutes(world, actor, given), () => redirect(paths.awardMinutes(decisionId)));
}

export default function MinutesOfList() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('awards.minutes.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        back={{ href: page.readsDecision ? paths.awardDecision(page.decisionId) : paths.notices() }}
      />
      <Minutes page={page} />
      {page.sign ? <SignatureForm page={page} verdict={page.sign} /> : null}
      {page.withheld === 0 ? (
        <ButtonRow>
          <ButtonLink href={paths.awardMinutesFile(page.decisionId)} tone="secondary" download>
            {t('awards.minutes.take')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
