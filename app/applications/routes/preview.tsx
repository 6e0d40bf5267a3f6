import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { draftPage } from '#app/calls/draft-page.server.ts';
import { languagesOf } from '#app/calls/translated-text.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { wordsOf } from '#app/i18n/catalogue.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { offered as offeredEntries } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';
import { FormPreview } from '../ui/form-preview.tsx';

export const handle = { access: 'calls.read', title: 'applications.preview.title' } satisfies RouteHandle;

/** Whose words the fields of an application are in. */
const ROOMS = ['common', 'ui', 'kernel', 'calls', 'applications', 'content', 'programme', 'taxonomy'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const { call } = found(await draftPage(world.db, actor, idParam('callId')));
  const offered = languagesOf(call.content);
  const wanted = url.searchParams.get('in');
  const language = offered.find((each) => each === wanted) ?? offered[0] ?? LANGUAGES[0];
  const { id, reference, content, currency, programmeId } = call;
  const words = wordsOf(language, ROOMS);
  const known = await activitiesOf(world.db, programmeId);
  const activities = offeredEntries(known, () => false).filter(({ code }) => content.activities.includes(code));
  const taxonomy = offeredEntries(await taxonomyOf(world.db, programmeId), () => false);
  return { id, reference, offered, asked: { content, currency, activities, taxonomy, language, words } };
}

export default function Preview() {
  const { id, reference, offered, asked } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.preview.title')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.deskCall(id), label: t('calls.call.title') }}
      />
      <SectionNav
        label={t('calls.languages')}
        links={offered.map((each) => ({
          href: paths.callPreview(id, { in: each }),
          label: t(`language.${each}`),
          current: each === asked.language,
        }))}
      />
      <NoticeBanner>{t('applications.preview.body')}</NoticeBanner>
      <FormPreview {...asked} />
    </>
  );
}
