import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { returnPage } from '../opening/opening-pages.server.ts';
import { returnApplication } from '../opening/return-application.server.ts';
import { returnShape } from '../opening/return.ts';
import { usePartTitle } from '../ui/part-title.ts';

export const handle = { access: 'eligibility.decide', title: 'applications.return.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await returnPage(world.db, actor, idParam('applicationId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, returnShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { version, message, dueOn, 'parts[]': parts } = parsed.value;
  const given = { applicationId, version, message, dueOn, parts, key: sent.key };
  const result = await returnApplication(world, actor, given);
  return answer(sent, result, () => redirect(paths.deskApplication(applicationId)));
}

export default function Return() {
  const page = useLoaderData<typeof loader>();
  const { t, languageName } = useText();
  const titleOf = usePartTitle(page.parts);
  return (
    <>
      <PageTitle
        title={t('applications.return.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('applications.return.lede')}
        back={{ href: paths.deskApplication(page.id) }}
      />
      <Form name="return">
        <HiddenField name="version" value={page.version} />
        <CheckboxList
          name="parts[]"
          label={t('applications.return.parts')}
          hint={t('applications.return.parts.hint')}
          choices={page.parts.map(({ part }) => ({ value: part, label: titleOf(part) }))}
        />
        <TextArea
          name="message"
          label={t('applications.return.message')}
          hint={t('applications.return.message.hint', { language: languageName(page.language) })}
          rows={5}
        />
        <DateField
          name="dueOn"
          label={t('applications.return.due')}
          hint={t('applications.return.due.hint', { zone: page.zone })}
        />
        <ButtonRow>
          <Button>{t('applications.return.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
