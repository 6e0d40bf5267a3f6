import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { askReopening, closePeriod, confirmReopening } from '../close-period.server.ts';
import { closingShape, confirmationShape, reopeningShape } from '../period.ts';
import { periodsPage } from '../period-pages.server.ts';
import { PeriodList } from '../ui/period-list.tsx';

export const handle = { access: 'ledger.read', title: 'periods.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { programmeId } = await openBooks(visit, 'journal');
  return periodsPage(visit.world.db, visit.actor, programmeId);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const done = () => redirect(paths.ledgerPeriods());
  if (sent.name === 'close') {
    const closing = parseForm(sent, closingShape);
    if (!closing.ok) return sendBack(sent, closing.errors);
    return answer(sent, await closePeriod(world, actor, { ...closing.value, key: sent.key }), done);
  }
  if (sent.name.startsWith('ask')) {
    const asked = parseForm(sent, reopeningShape);
    if (!asked.ok) return sendBack(sent, asked.errors);
    return answer(sent, await askReopening(world, actor, { ...asked.value, key: sent.key }), done);
  }
  const confirmed = parseForm(sent, confirmationShape);
  if (!confirmed.ok) return sendBack(sent, confirmed.errors);
  return answer(sent, await confirmReopening(world, actor, { ...confirmed.value, key: sent.key }), done);
}

export default function Periods() {
  const page = useLoaderData<typeof loader>();
  const { t, date } = useText();
  const { closedThrough } = page;
  return (
    <>
      <PageTitle title={t('periods.title')} lede={t('periods.lede')} back={{ href: paths.ledger() }} />
      <p>{closedThrough ? t('periods.closed-through', { day: date(closedThrough) }) : t('periods.none-closed')}</p>
      {page.mayClose ? (
        <Section title={t('periods.close')} panel>
          <Form name="close">
            <DateField name="through" label={t('periods.through')} hint={t('periods.through-hint')} />
            <ButtonRow>
              <Button>{t('periods.close')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={t('common.history')}>
        <PeriodList periods={page.periods} />
      </Section>
    </>
  );
}
