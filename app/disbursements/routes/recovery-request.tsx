import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { longText } from '#app/kernel/shapes.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { contestRecovery } from '../contest-recovery.server.ts';
import { ownRecovery } from '../recovery-pages.server.ts';
import { RecoveryFacts } from '../ui/recovery-facts.tsx';

export const handle = { access: 'recoveries.contest', title: 'disbursements.recovery.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await ownRecovery(world.db, actor, idParam('recoveryId')));
}

const shape = z.object({ reason: longText({ max: 4000 }) });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const recoveryId = idParam('recoveryId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await contestRecovery(world, actor, { recoveryId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.recoveryRequest(recoveryId)));
}

export default function RecoveryRequest() {
  const { recovery, mayContest } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.recovery.title')}
        caption={recovery.reference}
        back={{ href: paths.agreement(recovery.agreementId) }}
        aside={<StatusTag state={recovery.state} label={t(`recovery.state.${recovery.state}`)} />}
      />
      <RecoveryFacts recovery={recovery} />
      {mayContest ? (
        <Section title={t('recovery.contest')}>
          <Form name="contest">
            <TextArea name="reason" label={t('recovery.contest.reason')} hint={t('recovery.contest.hint')} rows={4} />
            <ButtonRow>
              <Button tone="secondary">{t('recovery.contest.action')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
