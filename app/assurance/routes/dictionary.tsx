import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dictionary } from '#app/assurance/downloads/dictionary.ts';
import { EVERY, FORMATS } from '#app/assurance/downloads/download-name.ts';
import { DictionaryPartTable } from '#app/assurance/ui/dictionary-table.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';

export const handle = { access: 'assurance.read', title: 'downloads.dictionary.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { text } = enter(args, handle);
  return { parts: dictionary(text) };
}

export default function Dictionary() {
  const { parts } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('downloads.dictionary.title')}
        lede={t('downloads.dictionary.lede')}
        back={{ href: paths.assurance() }}
      />
      <ButtonRow>
        {FORMATS.map((format) => (
          <ButtonLink key={format} href={paths.dictionaryFile(format, { language })} tone="secondary" download>
            {t('downloads.dictionary.link', { format: format.toUpperCase() })}
          </ButtonLink>
        ))}
      </ButtonRow>
      <SectionNav
        label={t('assurance.downloads')}
        links={parts.map(({ code }) => ({
          href: `#${code}`,
          label: code === EVERY ? t('downloads.dictionary.every') : code,
        }))}
      />
      {parts.map((part) => (
        <DictionaryPartTable key={part.code} part={part} />
      ))}
    </>
  );
}
