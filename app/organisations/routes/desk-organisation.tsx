import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { behindOrganisation } from '#app/organisations/behind-organisation.server.ts';
import { checkShape } from '#app/organisations/check.ts';
import { deskOrganisationPage } from '#app/organisations/organisation-pages.server.ts';
import { deskProfileDocuments } from '#app/organisations/documents/profile-document-pages.server.ts';
import { CHECK_KINDS } from '#app/organisations/due-diligence.ts';
import { recordCheck } from '#app/organisations/record-check.server.ts';
import { screenNow } from '#app/organisations/screening/screen-now.server.ts';
import { screeningOf } from '#app/organisations/screening/screening-pages.server.ts';
import { BehindOrganisationList } from '#app/organisations/ui/behind-organisation.tsx';
import { CheckForm, CheckTable } from '#app/organisations/ui/checks.tsx';
import { CheckTag } from '#app/organisations/ui/check-tag.tsx';
import { OrganisationScreening } from '#app/organisations/ui/organisation-screening.tsx';
import { DeskProfileDocuments } from '#app/organisations/ui/profile-documents.tsx';
import { PayeeList } from '#app/organisations/ui/payee-list.tsx';
import { can } from '#app/people/access.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'organisations.read', title: 'organisations.desk.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const at = world.clock.now();
  const organisation = found(await deskOrganisationPage(world.db, actor, { id: idParam('organisationId'), at }));
  const screening = await screeningOf(world.db, organisation.id);
  const may = {
    record: can(actor, 'due-diligence.record').allowed,
    screen: can(actor, 'screening.run').allowed,
    tie: can(actor, 'interests.record').allowed,
  };
  const behind = await behindOrganisation(world.db, organisation.id);
  const documents = await deskProfileDocuments(world.db, actor, { organisationId: organisation.id, at });
  return { organisation, screening, behind, documents, today: utcDate(at), may };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const organisationId = idParam('organisationId');
  const sent = await readForm(args.request);
  const again = () => redirect(paths.deskOrganisation(organisationId));
  if (sent.name === 'screen')
    return answer(sent, await screenNow(world, actor, { organisationId, key: sent.key }), again);
  const parsed = parseForm(sent, checkShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await recordCheck(world, actor, { ...parsed.value, organisationId, key: sent.key });
  return answer(sent, result, again);
}

export default function DeskOrganisation() {
  const { organisation, screening, behind, documents, today, may } = useLoaderData<typeof loader>();
  const { t, country } = useText();
  return (
    <>
      <PageTitle
        title={<bdi>{organisation.workingName}</bdi>}
        caption={<Reference>{organisation.alias}</Reference>}
        back={{ href: paths.deskOrganisations(), label: t('organisations.list.title') }}
      />
      <SummaryList
        rows={[
          { key: 'category', label: t('organisations.field.category'), value: t(`category.${organisation.category}`) },
          { key: 'place', label: t('organisations.place'), value: country(organisation.place) },
          {
            key: 'exclusion',
            label: t('check.exclusion-declaration'),
            value: <CheckTag state={organisation.exclusion} />,
          },
          { key: 'sanctions', label: t('check.sanctions'), value: <CheckTag state={organisation.sanctions} /> },
        ]}
      />
      <BehindOrganisationList behind={behind} />
      <DeskProfileDocuments documents={documents} />
      <Section title={t('organisations.checks.title')}>
        <p>{t('organisations.checks.lede')}</p>
        <CheckTable checks={organisation.checks} />
        {may.record ? <CheckForm today={today} kinds={screening ? ['exclusion-declaration'] : CHECK_KINDS} /> : null}
      </Section>
      <OrganisationScreening screening={screening} mayRun={may.screen} />
      {may.record ? (
        <p>
          <a href={paths.riskAssessment(organisation.id)}>{t('risk.link')}</a>
        </p>
      ) : null}
      {may.tie ? (
        <p>
          <a href={paths.interests(organisation.id)}>{t('interest.link')}</a>
        </p>
      ) : null}
      <Section title={t('organisations.payee.title')}>
        <PayeeList payees={organisation.payees} href={(payee) => paths.payeeVerification(organisation.id, payee.id)} />
      </Section>
    </>
  );
}
