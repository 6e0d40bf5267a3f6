import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { retireEntry, reviseEntry } from '../change-taxonomy.server.ts';
import { entryWordsShape, retirementShape } from '../taxonomy.ts';
import { entryPage } from '../taxonomy-pages.server.ts';
import { EntryWords } from '../ui/entry-fields.tsx';
import { EntryState } from '../ui/taxonomy.tsx';

export const handle = { access: 'programme.edit', title: 'taxonomy.entry.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await entryPage(world.db, actor, idParam('entryId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const entryId = idParam('entryId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.taxonomy());
  if (sent.name === 'retirement') {
    const parsed = parseForm(sent, retirementShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await retireEntry(world, actor, { ...parsed.value, entryId, key: sent.key }), done);
  }
  const parsed = parseForm(sent, entryWordsShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await reviseEntry(world, actor, { ...parsed.value, entryId, key: sent.key }), done);
}

export default function TaxonomyEntryPage() {
  const { list, code, title, retiredAt, version } = useLoaderData<typeof loader>();
  const { t } = useText();
  const retired = retiredAt !== null;
  return (
    <>
      <PageTitle
        title={t('taxonomy.entry.title')}
        caption={
          <>
            {t(`taxonomy.list.${list}`)} · <Reference>{code}</Reference>
          </>
        }
        back={{ href: paths.taxonomy(), label: t('taxonomy.title') }}
      />
      <p>
        <EntryState retired={retired} />
      </p>
      <Form name="words">
        <HiddenField name="version" value={version} />
        <EntryWords title={title} />
        <ButtonRow>
          <Button>{t('common.save')}</Button>
        </ButtonRow>
      </Form>
      <Section title={t(retired ? 'taxonomy.offer' : 'taxonomy.retire')} panel>
        <p>{t(retired ? 'taxonomy.offer.body' : 'taxonomy.retire.body')}</p>
        <Form name="retirement">
          <HiddenField name="version" value={version} />
          <HiddenField name="to" value={retired ? 'offered' : 'retired'} />
          <ButtonRow>
            <Button tone="secondary">{t(retired ? 'taxonomy.offer' : 'taxonomy.retire')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
