import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enterPublic, found } from '#app/http/enter.server.ts';
import { parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { callPage } from '../public-pages.server.ts';
import { checkOneself, selfCheckShape, type SelfChecked } from '../self-check.ts';
import { Said } from '../ui/said.tsx';
import { SelfCheckForm, SelfCheckOutcome } from '../ui/self-check-form.tsx';

export const handle = { access: 'public', title: 'calls.self-check.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, param } = enterPublic(args);
  const call = found(await callPage(world.db, param('reference'), { at: world.clock.now(), actor }));
  const { reference, currency, standing, content } = call;
  const hosts = content.categories.includes('hosted');
  return { reference, currency, standing, hosts, title: content.title, eligibility: content.eligibility };
}

type SelfCheckAnswer = { readonly outcome: readonly SelfChecked[] };

/** Answers and forgets: no command, no row, no line in the log. */
export async function action(args: ActionFunctionArgs) {
  const { world, actor, param } = enterPublic(args);
  const call = found(await callPage(world.db, param('reference'), { at: world.clock.now(), actor }));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, selfCheckShape(call.currency));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const values = Object.fromEntries(
    [...sent.fields.keys()].map((name) => [name, sent.fields.getAll(name).map(String)]),
  );
  const outcome = checkOneself({ content: call.content, amounts: call }, parsed.value);
  return data({ form: sent.name, errors: [], values, outcome });
}

export default function SelfCheck() {
  const { reference, currency, standing, hosts, title, eligibility } = useLoaderData<typeof loader>();
  const answered = useActionData<Partial<SelfCheckAnswer>>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.self-check.title')}
        caption={
          <>
            <Reference>{reference}</Reference> · <Said text={title} />
          </>
        }
        lede={t('calls.self-check.lede')}
        back={{ href: paths.call(reference), label: t('calls.call.title') }}
      />
      {answered?.outcome ? (
        <SelfCheckOutcome
          outcome={answered.outcome}
          eligibility={eligibility}
          start={standing === 'open' ? paths.startApplication(reference) : null}
        />
      ) : null}
      <SelfCheckForm currency={currency} hosts={hosts} />
    </>
  );
}
