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
import { toDecimal } from '#app/kernel/money.ts';
import { choice, localDate, longText, optionalAmount, wholeNumber } from '#app/kernel/shapes.ts';
import { can } from '#app/people/access.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { authorityReportShape } from '../authority-report.ts';
import { reportToAuthority } from '../report-to-authority.server.ts';
import { restOf } from '../recovery-settlement.ts';
import { SETTLING_MOVES } from '../recovery-lifecycle.ts';
import { AuthorityReport } from '../ui/authority-report.tsx';
import { RecoveryFacts } from '../ui/recovery-facts.tsx';
import { WriteOffForms } from '../ui/write-off-forms.tsx';
import { decideProposedWriteOff, proposeWriteOff } from '../write-off-recovery.server.ts';

export const handle = { access: 'disbursements.read', title: 'disbursements.recovery.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const page = found(await recoveryPage(visit.world.db, visit.actor, visit.idParam('recoveryId')));
  const may = can(visit.actor, 'disbursements.instruct').allowed;
  return { ...page, moves: may ? page.moves : [], today: utcDate(visit.world.clock.now()) };
}

const settleShape = z.object({
  move: choice(SETTLING_MOVES),
  valueDate: localDate(),
  amount: optionalAmount('EUR'),
  version: wholeNumber({ min: 1, max: 1_000_000 }),
});
const reasonShape = z.object({ reason: longText({ max: 2000 }) });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const recoveryId = idParam('recoveryId');
  const sent = await readForm(args.request);
  const about = { recoveryId, key: sent.key };
  const done = () => redirect(paths.recovery(recoveryId));
  if (sent.name === 'approve' || sent.name === 'refuse') {
    return answer(sent, await decideProposedWriteOff(world, actor, { ...about, outcome: sent.name }), done);
  }
  if (sent.name === 'propose') {
    const proposed = parseForm(sent, reasonShape);
    if (!proposed.ok) return sendBack(sent, proposed.errors);
    return answer(sent, await proposeWriteOff(world, actor, { ...about, ...proposed.value }), done);
  }
  if (sent.name === 'authority') {
    const told = parseForm(sent, authorityReportShape);
    if (!told.ok) return sendBack(sent, told.errors);
    return answer(sent, await reportToAuthority(world, actor, { ...about, ...told.value }), done);
  }
  const parsed = parseForm(sent, settleShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { amount: amountMinor, ...settling } = parsed.value;
  return answer(sent, await settleRecovery(world, actor, { ...about, ...settling, amountMinor }), done);
}

export default function Recovery() {
  const { recovery, moves, today, writeOff, verdicts, authority } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.recovery.title')}
        caption={recovery.reference}
        back={{ href: paths.recoveries() }}
        aside={<StatusTag state={recovery.state} label={t(`recovery.state.${recovery.state}`)} />}
      />
      <RecoveryFacts recovery={recovery} />
      {moves.length > 0 ? (
        <Section title={t('common.next-step')}>
          <Form name="settle">
            <HiddenField name="version" value={recovery.version} />
            {moves.includes('repay') ? (
              <AmountField
                name="amount"
                label={t('recovery.settle.amount')}
                hint={t('recovery.settle.amount.hint')}
                currency={recovery.currency}
                defaultValue={toDecimal({ minor: restOf(recovery), currency: recovery.currency })}
              />
            ) : null}
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
      <AuthorityReport {...authority} />
      <WriteOffForms writeOff={writeOff} currency={recovery.currency} verdicts={verdicts} />
    </>
  );
}
