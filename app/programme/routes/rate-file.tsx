import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { receiveList } from '#app/adapters/documents/upload.server.ts';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { importRateFile } from '#app/programme/import-rate-file.server.ts';
import { RATE_FILE_BYTES, rateFileShape } from '#app/programme/rate-file.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const handle = { access: 'rates.enter', title: 'programme.rates.file.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  enter(args, handle);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const form = await readUploadForm(args.request, { maxBytes: RATE_FILE_BYTES, receive: receiveList });
  const done = ({ added }: { added: number }) => redirect(paths.rates({ added: String(added) }));
  try {
    const parsed = parseForm(form.sent, rateFileShape);
    if (!parsed.ok) return sendBack(form.sent, parsed.errors);
    const file = form.upload ?? refuse('file-missing');
    if (!file.ok) return answer(form.sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, done);
    const given = { file: file.value, ...parsed.value, key: form.sent.key };
    return answer(form.sent, await importRateFile(world, actor, given), done);
  } finally {
    await form.discard();
  }
}

export default function RateFile() {
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('programme.rates.file.title')}
        lede={t('programme.rates.file.lede')}
        back={{ href: paths.rates(), label: t('programme.rates.title') }}
      />
      <Form name="rates" encType="multipart/form-data">
        <FileField
          name="file"
          label={t('programme.rates.file')}
          hint={t('programme.rates.file.hint')}
          accept=".csv,.json"
        />
        <TextField name="source" label={t('programme.rates.source')} defaultValue="InforEuro" width="medium" />
        <TextField
          name="month"
          label={t('programme.rates.month')}
          hint={t('programme.rates.file.month.hint')}
          width="short"
          dir="ltr"
          optional
        />
        <ButtonRow>
          <Button>{t('programme.rates.file.send')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
