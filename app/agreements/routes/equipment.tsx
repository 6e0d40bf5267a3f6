import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { equipmentPage } from '../equipment/equipment-pages.server.ts';
import { equipmentShape, serialShape } from '../equipment/equipment.ts';
import { openSerial } from '../equipment/open-serial.server.ts';
import { recordEquipment } from '../equipment/record-equipment.server.ts';
import { EquipmentForm } from '../equipment/ui/equipment-form.tsx';
import { EquipmentTable } from '../equipment/ui/equipment-table.tsx';
import { SerialForm } from '../equipment/ui/serial-form.tsx';

export const handle = { access: 'agreements.close', title: 'equipment.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await equipmentPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  if (sent.name === 'serial') {
    const asked = parseForm(sent, serialShape);
    if (!asked.ok) return sendBack(sent, asked.errors);
    const opened = await openSerial(world, actor, { agreementId, item: asked.value.opened });
    return opened.ok
      ? data({ opened: opened.value })
      : answer(sent, opened, () => redirect(paths.equipment(agreementId)));
  }
  const parsed = parseForm(sent, equipmentShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const recorded = await recordEquipment(world, actor, { agreementId, ...parsed.value, key: sent.key });
  return answer(sent, recorded, () => redirect(paths.equipment(agreementId)));
}

export default function Equipment() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('equipment.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('equipment.lede')}
        back={{ href: paths.agreementClosure(page.id), label: t('closure.title') }}
      />
      <EquipmentTable {...page} />
      {page.mayRecord ? <EquipmentForm {...page} /> : null}
      <SerialForm rows={page.rows} opened={answered && 'opened' in answered ? answered.opened : null} />
    </>
  );
}
