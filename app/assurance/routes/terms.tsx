import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { ScopeFacts } from '#app/assurance/ui/scope-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ticked } from '#app/kernel/shapes.ts';
import { engagementScope } from '#app/ledger/ledger-scope.server.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'assurance.read', title: 'assurance.terms.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return found(await engagementScope(world.db, actor.accountId, world.clock.now()));
}

const shape = z.object({ accepted: ticked({ required: true }) });

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await acceptTerms(world, actor, { key: sent.key }), () => redirect(paths.assurance()));
}

const TERMS = ['purpose', 'read-only', 'recorded', 'identities', 'copies', 'end'] as const;

export default function Terms() {
  const scope = useLoaderData<typeof loader>();
  const { engagement } = scope;
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('assurance.terms.title')} lede={t('assurance.terms.lede')} />
      <ScopeFacts scope={scope} />
      <Section title={t('assurance.terms.what')} panel>
        <ol>
          {TERMS.map((term) => (
            <li key={term}>{t(`assurance.terms.${term}`)}</li>
          ))}
        </ol>
        {engagement.acceptedAt ? (
          <p>
            {t('assurance.terms.accepted')} <DateTimeText value={engagement.acceptedAt} />
          </p>
        ) : (
          <Form name="accept">
            <CheckboxField name="accepted" label={t('assurance.terms.agree')} />
            <ButtonRow>
              <Button>{t('assurance.terms.accept')}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
    </>
  );
}
