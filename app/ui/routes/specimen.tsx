import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '../page.tsx';
import { StatusTag } from '../status-tag.tsx';
import { SpecimenForm } from '../specimen/form.tsx';
import { SpecimenLists } from '../specimen/lists.tsx';
import { SpecimenRecord } from '../specimen/record.tsx';
import { SpecimenTables } from '../specimen/tables.tsx';

export const handle = { access: 'public', title: 'ui.specimen.title' } satisfies RouteHandle;

/** The living style page: every building block, in every state that looks different. */
export default function Specimen() {
  const { t } = useText();
  return (
    <>
      <PageTitle
        back={{ href: paths.home() }}
        caption="GIAI-2026-C1-0042"
        title={t('ui.specimen.title')}
        lede={t('ui.specimen.lede')}
        aside={<StatusTag state="in_review" label={t('ui.task.in-progress')} />}
      />
      <SpecimenRecord />
      <SpecimenTables />
      <SpecimenLists />
      <SpecimenForm />
    </>
  );
}
