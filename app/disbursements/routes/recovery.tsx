import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { recoveryPage } from '#app/disbursements/recovery-pages.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { choice, localDate } from '#app/kernel/shapes.ts';
import { can } from '#app/people/access.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'disbursements.read', title: 'disbursements.recovery.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { recovery, moves } = found(await recoveryPage(visit.world.db, visit.actor, visit.idParam('recoveryId')));
  const may = can(visit.actor, 'disbursements.instruct').allowed;
  return { recovery, moves: may ? moves : [], today: utcDate(visit.world.clock.now()) };
}

const shape = z.object({ move: choice(['order', 'repay', 'offset']), valueDate: localDate() });

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const recoveryId = visit.idParam('recoveryId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await settleRecovery(visit.world, visit.actor, { recoveryId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.recovery(recoveryId)));
}

export default function Recovery() {
  const { recovery, moves, today } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.recovery.title')}
        caption={recovery.reference}
        back={{ href: paths.recoveries() }}
        aside={<StatusTag state={recovery.state} label={t(`recovery.state.${recovery.state}`)} />}
      />
      <SummaryList
        rows={[
          {
            key: 'amount',
            label: t('common.amount'),
            value: <Amount value={{ minor: recovery.amountMinor, currency: recovery.currency }} />,
          },
          { key: 'kind', label: t('disbursements.recoveries.kind'), value: t(`recovery.kind.${recovery.kind}`) },
          { key: 'organisation', label: t('common.organisation'), value: <bdi dir="ltr">{recovery.organisation}</bdi> },
          {
            key: 'agreement',
            label: t('disbursements.agreement'),
            value: (
              <a href={paths.agreement(recovery.agreementId)}>
                <bdi dir="ltr">{recovery.agreement}</bdi>
              </a>
            ),
          },
        ]}
      />
      {moves.length > 0 ? (
        <Section title={t('common.next-step')}>
          <Form name="settle">
            <DateField name="valueDate" label={t('disbursements.settlement.valueDate')} defaultValue={today} />
            <ButtonRow>
              {moves.map((move) => (
                <Button key={move} name="move" value={move} tone={move === 'offset' ? 'secondary' : 'primary'}>
                  {t(`disbursements.recovery.${move}`)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
