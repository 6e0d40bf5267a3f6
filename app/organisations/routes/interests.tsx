import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { tieEndShape, tieShape } from '../interests/interest.ts';
import { interestsPage } from '../interests/interest-pages.server.ts';
import { endTie, recordTie } from '../interests/record-tie.server.ts';
import { PartnerList, TieForm, TieTable } from '../ui/interest-ties.tsx';

export const handle = { access: 'interests.record', title: 'interest.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await interestsPage(world.db, actor, idParam('organisationId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const organisationId = idParam('organisationId');
  const sent = await readForm(args.request);
  const again = () => redirect(paths.interests(organisationId));
  if (sent.name === 'end') {
    const parsed = parseForm(sent, tieEndShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await endTie(world, actor, { organisationId, tieId: parsed.value.tie, key: sent.key }), again);
  }
  const parsed = parseForm(sent, tieShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { organisationId, memberId: parsed.value.member, kind: parsed.value.kind, key: sent.key };
  return answer(sent, await recordTie(world, actor, given), again);
}

export default function Interests() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('interest.title')}
        caption={<Reference>{page.organisation.alias}</Reference>}
        lede={t('interest.lede')}
        back={{ href: paths.deskOrganisation(page.organisation.id) }}
      />
      <TieTable ties={page.ties} />
      <PartnerList partners={page.partners} />
      <Section title={t('interest.new')} panel>
        <TieForm members={page.members} />
      </Section>
    </>
  );
}
