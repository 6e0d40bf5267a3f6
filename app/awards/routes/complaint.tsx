import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { fileRedress } from '../redress/file-redress.server.ts';
import { complaintShape } from '../redress/redress.ts';
import { ownRedressPage } from '../redress/redress-pages.server.ts';
import { Complaint, ComplaintForm } from '../ui/complaint.tsx';
import { RedressTag } from '../ui/redress-tag.tsx';

export const handle = { access: 'applications.own', title: 'redress.own.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const asked = { applicationId: idParam('applicationId'), at: world.clock.now() };
  return found(await ownRedressPage(world.db, actor, asked));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, complaintShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, grounds: parsed.value.grounds, key: sent.key };
  return answer(sent, await fileRedress(world, actor, given), () => redirect(paths.complaint(applicationId)));
}

/** The page that told what is complained of. */
const BACK = {
  award: paths.applicationResult,
  shortlist: paths.shortlistResult,
  eligibility: paths.application,
} as const;

export default function OwnComplaint() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { redress, application } = page;
  return (
    <>
      <PageTitle
        title={t('redress.own.title')}
        caption={
          <>
            <Reference>{application.reference}</Reference> · <bdi>{inLanguage(page.callTitle, language)}</bdi>
          </>
        }
        back={{ href: BACK[page.about](application.id) }}
        aside={redress ? <RedressTag state={redress.state} /> : null}
      />
      <p>{t(`redress.about.${page.about}`)}</p>
      {redress ? <Complaint redress={redress} /> : <ComplaintForm page={page} />}
      {redress?.decidedAt ? (
        <ButtonRow>
          <ButtonLink href={paths.complaintLetter(application.id)} download>
            {t('redress.letter')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {page.earlier ? (
        <Section title={t('redress.earlier')}>
          <Complaint redress={page.earlier} level={3} />
        </Section>
      ) : null}
    </>
  );
}
