import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { fieldGroups } from '../field-classes.ts';
import { FieldGroups } from '../ui/field-groups.tsx';

export const handle = { access: 'retention.keep', title: 'retention.fields.title' } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  enter(args, handle);
  return { groups: fieldGroups() };
}

export default function RetentionFields() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('retention.fields.title')}
        lede={t('retention.fields.lede')}
        back={{ href: paths.retention(), label: t('retention.title') }}
      />
      <FieldGroups groups={groups} />
    </>
  );
}
