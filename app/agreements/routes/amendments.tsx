import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { AMENDMENT_KINDS } from '../amendments/amendment.ts';
import { kindShape } from '../amendments/amendment-form.ts';
import { amendmentList } from '../amendments/amendment-pages.server.ts';
import { AmendmentTable } from '../amendments/ui/amendment-table.tsx';
import { HeadingMeters } from '../amendments/ui/heading-meters.tsx';
import { draftAmendment } from '../amendments/write-amendment.server.ts';

export const handle = { access: 'agreements.read', title: 'amendments.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await amendmentList(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, kindShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { agreementId: idParam('agreementId'), ...parsed.value, key: sent.key };
  const result = await draftAmendment(world, actor, given);
  return answer(sent, result, ({ amendmentId }) => redirect(paths.amendmentChange(amendmentId)));
}

export default function Amendments() {
  const { agreement, rows, moves, mayAsk } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('amendments.title')}
        caption={agreement.reference}
        lede={t('amendments.lede')}
        back={{ href: paths.agreement(agreement.id), label: t('agreements.home.title') }}
      />
      <AmendmentTable rows={rows} />
      <Section title={t('amendments.meter.title')}>
        <p className="hint">{t('amendments.meter.hint')}</p>
        <HeadingMeters moves={moves} currency={agreement.currency} />
      </Section>
      {mayAsk ? (
        <Section title={t('amendments.ask')} panel>
          <Form name="ask">
            <RadioField
              name="kind"
              label={t('amendments.ask.kind')}
              choices={AMENDMENT_KINDS.map((kind) => ({
                value: kind,
                label: t(`amendment.kind.${kind}`),
                hint: t(`amendment.kind.${kind}.hint`),
              }))}
            />
            <ButtonRow>
              <Button>{t('amendments.ask.action')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
