import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { wholeNumber } from '#app/kernel/shapes.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { askChange } from '../negotiation/ask-change.server.ts';
import { negotiationPage } from '../negotiation/negotiation-pages.server.ts';
import { VersionList } from '../negotiation/ui/version-list.tsx';
import { remarkShape } from '../negotiation/version.ts';

export const handle = { access: 'agreements.read', title: 'negotiation.title' } satisfies RouteHandle;

const position = wholeNumber({ min: 1, max: 999_999 });

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const after = position.safeParse(url.searchParams.get('after') ?? '');
  const given = { id: idParam('agreementId'), after: after.success ? after.data : null };
  return found(await negotiationPage(world.db, actor, given));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, remarkShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await askChange(world, actor, { agreementId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.agreementVersions(agreementId)));
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { id, reference, version } = page.agreement;
  return (
    <>
      <PageTitle
        title={t('negotiation.title')}
        caption={<Reference>{reference}</Reference>}
        lede={t(page.desk ? 'negotiation.lede.office' : 'negotiation.lede.organisation')}
        back={{ href: paths.agreement(id), label: t('agreements.home.title') }}
      />
      {page.mayAsk ? (
        <Section id="ask" title={t('negotiation.ask')}>
          <Form name="remark">
            <HiddenField name="version" value={version} />
            <TextArea name="body" label={t('negotiation.body')} hint={t('negotiation.body.hint')} rows={5} />
            <ButtonRow>
              <Button>{t('negotiation.send')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <VersionList {...page} />
      <Pager previous={null} next={page.next ? paths.agreementVersions(id, { after: `${page.next}` }) : null} />
    </>
  );
}
