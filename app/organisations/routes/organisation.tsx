import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { createOrganisation } from '#app/organisations/create-organisation.server.ts';
import { profileShape, revisionShape } from '#app/organisations/organisation.ts';
import { ownProfileDocuments } from '#app/organisations/documents/profile-document-pages.server.ts';
import { ownOrganisation } from '#app/organisations/own-organisation.server.ts';
import { needsReferees } from '#app/organisations/referees/referees.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { PayeeList } from '#app/organisations/ui/payee-list.tsx';
import { ProfileDocumentSummary } from '#app/organisations/ui/profile-document-summary.tsx';
import { ProfileForm } from '#app/organisations/ui/profile-form.tsx';
import { ProfileView } from '#app/organisations/ui/profile-view.tsx';
import { RefereesSection } from '#app/organisations/ui/referees.tsx';
import { can } from '#app/people/access.ts';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { useReply } from '#app/ui/reply.ts';

export const handle = { access: 'organisation.own', title: 'organisations.own.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return {
    own: await ownOrganisation(world, actor),
    documents: await ownProfileDocuments(world.db, actor, world.clock.now()),
    changing: url.searchParams.has('change'),
    call: callMeant(url),
    held: await heldReply(world, actor.accountId, url),
    mayEdit: can(actor, 'organisation.edit').allowed,
    mayPropose: can(actor, 'payee.propose').allowed,
  };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url } = enter(args, handle);
  const sent = await readForm(args.request);
  const done = () => redirect(paths.organisation());
  const call = callMeant(url);
  if (organisationOf(actor) === null) {
    const parsed = parseForm(sent, profileShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const created = await createOrganisation(world, actor, { ...parsed.value, key: sent.key });
    if (created.ok) await releaseHeld(world, actor.accountId, url);
    return answer(sent, created, call === null ? done : () => redirect(paths.startApplication(call)));
  }
  const parsed = parseForm(sent, revisionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const revised = await reviseOrganisation(world, actor, { ...parsed.value, key: sent.key });
  if (revised.ok) await releaseHeld(world, actor.accountId, url);
  return answer(sent, revised, done);
}

/** The call somebody was about to apply for before the organisation was described. */
function callMeant(url: URL): string | null {
  const reference = url.searchParams.get('call') ?? '';
  return /^[\w-]{1,40}$/.test(reference) ? reference : null;
}

export default function Organisation() {
  const { own, documents, changing, call, held, mayEdit, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useText();
  const sentBack = useReply()?.form === 'profile';
  if (!own) {
    return (
      <>
        <PageTitle title={t('organisations.own.new')} lede={t('organisations.own.new.lede')} />
        {call === null ? null : <NoticeBanner>{t('organisations.own.new.call', { reference: call })}</NoticeBanner>}
        <p>
          <a href={paths.joinTeam()}>{t('team.join.link')}</a>
        </p>
        {mayEdit ? <ProfileForm profile={{}} version={null} held={held} /> : <p>{t('organisations.own.ask-owner')}</p>}
      </>
    );
  }
  if ((changing || sentBack || held) && mayEdit) {
    return (
      <>
        <PageTitle title={t('organisations.own.change')} back={{ href: paths.organisation() }} />
        <ProfileForm profile={own.profile} version={own.version} held={held} />
      </>
    );
  }
  return (
    <>
      <PageTitle
        title={own.profile.workingName}
        caption={<Reference>{own.alias}</Reference>}
        lede={t('organisations.own.lede')}
      />
      <Section title={t('organisations.own.profile')}>
        <ProfileView profile={own.profile} change={mayEdit ? paths.organisation({ change: 'yes' }) : null} />
      </Section>
      <ProfileDocumentSummary documents={documents?.current ?? []} />
      <Section title={t('organisations.payee.title')}>
        <PayeeList payees={own.payees} />
        {mayPropose ? (
          <ButtonLink href={paths.ownPayee()} tone="secondary">
            {t(own.payees.length === 0 ? 'organisations.payee.add' : 'organisations.payee.replace')}
          </ButtonLink>
        ) : null}
      </Section>
      <RefereesSection needed={needsReferees(own.profile.category)} namedAt={own.refereesNamedAt} />
      <Section title={t('hosting.title')}>
        <ButtonLink href={paths.hosting()} tone="secondary">
          {t('hosting.open')}
        </ButtonLink>
      </Section>
      <Section title={t('team.title')}>
        <ButtonLink href={paths.team()} tone="secondary">
          {t('team.open')}
        </ButtonLink>
      </Section>
      {mayEdit ? (
        <Section title={t('screening.people.title')}>
          <ButtonLink href={paths.relatedParties()} tone="secondary">
            {t('screening.people.add')}
          </ButtonLink>
        </Section>
      ) : null}
      <p>
        <a href={paths.calls()}>{t('ui.home.calls')}</a>
      </p>
    </>
  );
}
