import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { resolutionShape } from '#app/disbursements/bank/bank-line-form.ts';
import { bankLinePage } from '#app/disbursements/bank/bank-pages.server.ts';
import { owedCandidates } from '#app/disbursements/bank/owed-candidates.server.ts';
import { resolveBankLine } from '#app/disbursements/bank/resolve-bank-line.server.ts';
import { BankLineFacts, OwedCandidates, ResolutionForm } from '#app/disbursements/ui/bank-line.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';

export const handle = { access: 'disbursements.instruct', title: 'bank.line.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const line = found(await bankLinePage(world.db, actor, idParam('lineId')));
  return { line, owed: await owedCandidates(world.db, actor, line) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const lineId = idParam('lineId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, resolutionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await resolveBankLine(world, actor, { ...parsed.value, lineId, key: sent.key });
  return answer(sent, result, () => redirect(paths.bankLine(lineId)));
}

export default function BankLine() {
  const { line, owed } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('bank.line.title')}
        caption={t('bank.line.placeValue', { reference: line.file, line: line.line })}
        lede={t('bank.line.lede')}
        back={{ href: paths.bank() }}
        aside={<StatusTag state={line.state} label={t(`bank-line.state.${line.state}`)} />}
      />
      <BankLineFacts line={line} />
      <OwedCandidates owed={owed} />
      {line.state === 'open' ? <ResolutionForm version={line.version} /> : null}
      <RecordTrailLink kind="bank-line" id={line.id} />
    </>
  );
}
