import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { receiveXml } from '#app/adapters/documents/upload.server.ts';
import { waitingLines } from '#app/disbursements/bank/bank-pages.server.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { BankLines } from '#app/disbursements/ui/bank-lines.tsx';
import { enter } from '#app/http/enter.server.ts';
import { answer } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'disbursements.instruct', title: 'bank.title' } satisfies RouteHandle;

const MOST_BYTES = 20_000_000;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return waitingLines(world.db, actor, url.searchParams.get('after') ?? undefined);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const form = await readUploadForm(args.request, { maxBytes: MOST_BYTES, receive: receiveXml });
  const { sent } = form;
  try {
    const file = form.upload ?? refuse('file-missing');
    if (!file.ok) {
      const refused = { ok: false as const, refusal: { ...file.refusal, field: 'file' } };
      return answer(sent, refused, () => redirect(paths.bank()));
    }
    const result = await importBankFile(world, actor, { upload: file.value, key: sent.key });
    return answer(sent, result, ({ fileId }) => redirect(paths.bankFile(fileId)));
  } finally {
    await form.discard();
  }
}

export default function Bank() {
  const { rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('bank.title')} lede={t('bank.lede')} back={{ href: paths.disbursements() }} />
      <Section title={t('bank.import')} panel>
        <Form name="bank-file" encType="multipart/form-data">
          <FileField name="file" label={t('bank.import.file')} hint={t('bank.import.file.hint')} accept=".xml" />
          <ButtonRow>
            <Button>{t('bank.import.send')}</Button>
            <ButtonLink href={paths.bankFiles()} tone="secondary">
              {t('bank.files.title')}
            </ButtonLink>
            <ButtonLink href={paths.bankReconciliation()} tone="secondary">
              {t('reconciliation.title')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('bank.waiting')}>
        <BankLines
          caption={t('bank.waiting')}
          lines={rows}
          empty={<EmptyState title={t('bank.waiting.none')}>{t('bank.waiting.none.body')}</EmptyState>}
        />
        <Pager previous={null} next={next ? paths.bank({ after: next }) : null} />
      </Section>
    </>
  );
}
