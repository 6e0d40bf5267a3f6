import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordTrailPage } from '#app/assurance/record-trail-pages.server.ts';
import { isRecordKind } from '#app/assurance/record-trail.ts';
import { RecordTimeline } from '#app/assurance/ui/record-timeline.tsx';
import { numberIn } from '#app/assurance/trail-search.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';

export const handle = { access: 'trail.record', title: 'trail.record.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, url, param, idParam } = visit;
  const [kind, id] = [param('recordKind'), idParam('recordId')];
  const asked = found(isRecordKind(kind) ? { kind, id, after: numberIn(url.searchParams.get('after')) } : null);
  const page = found(await recordTrailPage(world, actor, asked));
  await noteView(visit, 'record-trail');
  return page;
}

export default function RecordTrail() {
  const { record, events, next, mayTakeBundle } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('trail.record.title')}
        caption={
          <>
            {t(`trail.kind.${record.kind}`)} <Reference>{record.reference}</Reference>
          </>
        }
        lede={t('trail.record.lede')}
      />
      {mayTakeBundle ? (
        <Section title={t('trail.grant.title')} panel>
          <p className="measure">{t('trail.grant.about')}</p>
          <ButtonLink href={paths.grantBundle(record.id)} tone="secondary" download>
            {t('trail.grant.link')}
          </ButtonLink>
        </Section>
      ) : null}
      <Section title={t('trail.record.events')}>
        <RecordTimeline events={events} />
        <Pager
          previous={null}
          next={next ? paths.recordTrail(record.kind, record.id, { after: String(next) }) : null}
        />
      </Section>
    </>
  );
}
