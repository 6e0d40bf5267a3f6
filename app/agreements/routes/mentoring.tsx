import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { answerContact } from '../mentoring/answer-contact.server.ts';
import { mentoringPage } from '../mentoring/mentoring-pages.server.ts';
import { answerShape, entryShape } from '../mentoring/mentoring.ts';
import { recordContact } from '../mentoring/record-contact.server.ts';
import { ContactForm } from '../mentoring/ui/contact-form.tsx';
import { ContactList } from '../mentoring/ui/contact-list.tsx';

export const handle = { access: 'mentoring.read', title: 'mentoring.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const asked = { after: url.searchParams.get('after'), correct: url.searchParams.get('correct') };
  return found(await mentoringPage(world.db, actor, { id: idParam('agreementId'), ...asked }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const again = () => redirect(paths.mentoring(agreementId));
  if (sent.name.startsWith('answer')) {
    const parsed = parseForm(sent, answerShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await answerContact(world, actor, { agreementId, ...parsed.value, key: sent.key }), again);
  }
  const parsed = parseForm(sent, entryShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await recordContact(world, actor, { agreementId, ...parsed.value, key: sent.key }), again);
}

export default function Mentoring() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('mentoring.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t(page.office ? 'mentoring.lede.office' : 'mentoring.lede.organisation')}
        back={{ href: paths.agreement(page.id), label: t('agreements.home.title') }}
      />
      {page.mayRecord ? <ContactForm correcting={page.correcting} /> : null}
      <ContactList {...page} />
      <Pager previous={null} next={page.next ? paths.mentoring(page.id, { after: page.next }) : null} />
    </>
  );
}
