import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { VerifyAnswer, VerifyForm } from '#app/assurance/ui/verify.tsx';
import { knownDocument } from '#app/assurance/verify/known-document.server.ts';
import { verificationIn, VERIFY_FIELDS } from '#app/assurance/verify/verification.ts';
import { enterPublic } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';

export const handle = { access: 'public', title: 'verify.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, url } = enterPublic(args);
  const [hash = '', reference = '', code = ''] = VERIFY_FIELDS.map((field) => url.searchParams.get(field) ?? '');
  const typed = { hash, reference, code };
  const { asked, errors } = verificationIn(typed);
  const known = asked ? await knownDocument(world, asked) : null;
  return data({ typed, errors, asked: asked !== null, known }, { status: errors.length > 0 ? 422 : 200 });
}

export default function Verify() {
  const { typed, errors, asked, known } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('verify.title')} lede={t('verify.lede')} />
      {asked ? <VerifyAnswer known={known} /> : null}
      <VerifyForm typed={typed} errors={errors} />
    </>
  );
}
