import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { endedPartyShape, relatedPartyShape } from '#app/organisations/screening/party.ts';
import {
  addRelatedParty,
  endRelatedParty,
  ownRelatedParties,
} from '#app/organisations/screening/related-parties.server.ts';
import { RelatedPartyForm, RelatedPartyTable } from '#app/organisations/ui/related-parties.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'organisation.edit', title: 'screening.people.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const parties = await ownRelatedParties(world, actor);
  if (!parties) throw redirect(paths.organisation());
  return { parties };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const again = () => redirect(paths.relatedParties());
  if (sent.intent === 'end') {
    const ended = parseForm(sent, endedPartyShape);
    if (!ended.ok) return sendBack(sent, ended.errors);
    return answer(sent, await endRelatedParty(world, actor, { partyId: ended.value.party, key: sent.key }), again);
  }
  const parsed = parseForm(sent, relatedPartyShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await addRelatedParty(world, actor, { ...parsed.value, key: sent.key }), again);
}

export default function RelatedParties() {
  const { parties } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('screening.people.title')}
        lede={t('screening.people.lede')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      <RelatedPartyTable parties={parties} />
      <Section title={t('screening.people.add')}>
        <RelatedPartyForm />
      </Section>
    </>
  );
}
