import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { addEntry } from '../change-taxonomy.server.ts';
import { newEntryShape } from '../taxonomy.ts';
import { taxonomyPage } from '../taxonomy-pages.server.ts';
import { NewEntryForm, TaxonomyTables } from '../ui/taxonomy.tsx';

export const handle = { access: 'programme.read', title: 'taxonomy.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return taxonomyPage(world.db, actor);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, newEntryShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { ...parsed.value, key: sent.key };
  return answer(sent, await addEntry(world, actor, given), () => redirect(paths.taxonomy()));
}

export default function Taxonomy() {
  const { entries, mayEdit } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('taxonomy.title')}
        lede={t('taxonomy.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <TaxonomyTables entries={entries} mayEdit={mayEdit} />
      {mayEdit ? (
        <Section title={t('taxonomy.add')} panel>
          <NewEntryForm entries={entries} />
        </Section>
      ) : null}
    </>
  );
}
