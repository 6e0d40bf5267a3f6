import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { readAmendment } from '../amendments/amendment-form.ts';
import { amendmentForm } from '../amendments/amendment-pages.server.ts';
import { AmendmentFormFields } from '../amendments/ui/amendment-form-fields.tsx';
import { HeadingMeters } from '../amendments/ui/heading-meters.tsx';
import { writeAmendment } from '../amendments/write-amendment.server.ts';

export const handle = {
  access: 'amendments.write',
  title: 'amendments.change.title',
  script: 'flexibility-meter',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await amendmentForm(world.db, actor, idParam('amendmentId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const amendmentId = idParam('amendmentId');
  const sent = await readForm(args.request);
  const { amendment, standing } = found(await amendmentForm(world.db, actor, amendmentId));
  const fields = parseForm(sent, z.record(z.string(), z.union([z.string(), z.array(z.string())])));
  const read = readAmendment(fields.ok ? fields.value : {}, { ...amendment, standing });
  if (!read.ok) return sendBack(sent, read.errors);
  const result = await writeAmendment(world, actor, { amendmentId, ...read.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.amendment(amendmentId)));
}

export default function Change() {
  const page = useLoaderData<typeof loader>();
  const { t, percent } = useText();
  const { amendment, agreement, moves, standing } = page;
  return (
    <>
      <PageTitle
        title={t('amendments.change.title')}
        caption={`${amendment.reference} · ${t(`amendment.kind.${amendment.kind}`)}`}
        lede={t(`amendment.kind.${amendment.kind}.hint`)}
        back={{ href: paths.amendment(amendment.id), label: amendment.reference }}
      />
      {amendment.kind === 'reallocation' ? (
        <Section title={t('amendments.meter.title')}>
          <p className="hint">{t('amendments.meter.limit', { percent: percent(page.flexibilityPercent) })}</p>
          <HeadingMeters moves={moves} currency={standing.currency} live />
        </Section>
      ) : null}
      <Form name="change">
        <HiddenField name="version" value={amendment.version} />
        <AmendmentFormFields {...page} />
        <TextArea
          name="reason"
          label={t('amendments.reason')}
          hint={t('amendments.reason-hint')}
          defaultValue={amendment.reason}
          lang={agreement.language}
        />
        <ButtonRow>
          <Button>{t('amendments.change.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
