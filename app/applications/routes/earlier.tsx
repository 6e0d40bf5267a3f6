import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText } from '#app/kernel/shapes.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { earlierPage } from '../earlier/earlier-pages.server.ts';
import { takeOverApplication } from '../earlier/take-over-application.server.ts';

export const handle = { access: 'applications.own', title: 'earlier.title' } satisfies RouteHandle;

const takeOverShape = z.object({ earlier: idText() });

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const id = idParam('applicationId');
  const page = await earlierPage(world.db, actor, id);
  const count = (name: string) => Math.min(999, Number(url.searchParams.get(name)) || 0);
  const taken = { answers: count('answers'), lines: count('lines'), kept: count('kept') };
  return page ? { ...page, taken: url.searchParams.has('answers') ? taken : null } : redirect(paths.application(id));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, takeOverShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, earlierId: parsed.value.earlier, key: sent.key };
  const result = await takeOverApplication(world, actor, given);
  return answer(sent, result, ({ answers, lines, kept }) =>
    redirect(paths.earlierApplication(applicationId, { answers: `${answers}`, lines: `${lines}`, kept: `${kept}` })),
  );
}

export default function Earlier() {
  const { id, reference, earlier, taken } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('earlier.title')}
        lede={t('earlier.lede')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.application(id) }}
      />
      {taken ? (
        <NoticeBanner tone="success" title={t('earlier.taken', taken)}>
          {taken.kept > 0 ? <p>{t('earlier.kept', { count: taken.kept })}</p> : null}
        </NoticeBanner>
      ) : null}
      {earlier.length === 0 ? <EmptyState title={t('earlier.none')} /> : <TakeOverForm earlier={earlier} />}
      <ButtonRow>
        <ButtonLink href={paths.application(id)} tone="secondary">
          {t('earlier.back')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function TakeOverForm({ earlier }: { earlier: readonly { readonly id: string; readonly reference: string }[] }) {
  const { t } = useText();
  return (
    <Form name="earlier">
      <SelectField
        name="earlier"
        label={t('earlier.from')}
        hint={t('earlier.from.hint')}
        choices={earlier.map((each) => ({ value: each.id, label: each.reference }))}
      />
      <ButtonRow>
        <Button>{t('earlier.button')}</Button>
      </ButtonRow>
    </Form>
  );
}
