import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Language } from '#app/kernel/languages.ts';
import { makeText } from '#app/i18n/text.ts';
import { TextProvider } from '#app/i18n/text-context.tsx';
import type { Messages } from '#app/i18n/words.ts';
import { PageProvider } from '#app/ui/page-context.tsx';

/** Runs only on pages that hydrate: everything the server knew is read back from the page itself. */
const words = document.getElementById('words')?.textContent ?? '{}';
const style = document.getElementById('look');
const known = JSON.parse(words) as {
  language: Language;
  withErrors: boolean;
  requestId: string;
  labels: [string, string][];
  messages: Messages;
};

startTransition(() => {
  hydrateRoot(
    document,
    <TextProvider text={makeText(known.language, known.messages)}>
      <PageProvider
        page={{
          nonce: style?.nonce ?? '',
          css: style?.textContent ?? '',
          withErrors: known.withErrors,
          requestId: known.requestId,
          labels: new Map(known.labels),
          words: () => words,
        }}
      >
        <RemixBrowser />
      </PageProvider>
    </TextProvider>,
  );
});
