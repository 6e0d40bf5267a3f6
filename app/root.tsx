import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import flexibilityMeter from '#app/agreements/amendments/ui/flexibility-meter.js?url';
import autosave from '#app/applications/ui/autosave.js?url';
import basicsAutosave from '#app/applications/ui/basics-autosave.js?url';
import budgetAutosave from '#app/applications/ui/budget-autosave.js?url';
import upload from '#app/organisations/ui/upload.js?url';
import reorder from '#app/calls/ui/reorder.js?url';
import scoreSheet from '#app/reviews/ui/score-sheet.js?url';
import enhance from '#app/ui/enhance/enhance.js?url';
import { ownCountry } from '#app/organisations/own-country.server.ts';
import { unreadCount } from '#app/messages/notice-pages.server.ts';
import { ErrorPage, errorTitle } from '#app/ui/error-page.tsx';
import { Footer } from '#app/ui/footer.tsx';
import { Header } from '#app/ui/header.tsx';
import { usePage } from '#app/ui/page-context.tsx';
import type { RootData } from '#app/ui/root-data.ts';

export async function loader({ context }: LoaderFunctionArgs): Promise<RootData> {
  const session = context.session?.confined ? null : context.session;
  return {
    formKey: context.formKey,
    person: session
      ? {
          alias: session.person.alias,
          roles: [...new Set(session.person.memberships.map(({ role }) => role))],
          country: await ownCountry(context.world.db, session.person),
        }
      : null,
    unread: session ? await unreadCount(context.world.db, session.person) : 0,
    programmeName: null,
  };
}

/** Modules of single pages, by the name their route gives in `handle.script`. */
const SCRIPTS: Readonly<Record<NonNullable<RouteHandle['script']>, string>> = {
  autosave,
  'basics-autosave': basicsAutosave,
  'budget-autosave': budgetAutosave,
  upload,
  'score-sheet': scoreSheet,
  reorder,
  'flexibility-meter': flexibilityMeter,
};

/** The document round every page. Framework scripts only where the route asks for them (`handle.hydrate`). */
export function Layout({ children }: { children: ReactNode }) {
  const { t, language, direction } = useText();
  const { nonce, css } = usePage();
  const handles = useHandles();
  const rooms = handles.find((handle) => handle.hydrate)?.hydrate;
  const script = handles.find((handle) => handle.script)?.script;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{useTitle()}</title>
        <link rel="icon" href={ICON} />
        <style id="look" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />
        <script type="module" src={enhance} nonce={nonce} suppressHydrationWarning />
        {script ? <script type="module" src={SCRIPTS[script]} nonce={nonce} suppressHydrationWarning /> : null}
      </head>
      <body>
        <a className="skip" href="#main">
          {t('common.skip')}
        </a>
        <Header />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
        {rooms ? <HydrationScripts rooms={rooms} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}

/** What the document itself says, whatever the page: the menu and the header name things of these rooms. */
const LAYOUT = ['common', 'kernel', 'ui', 'messages', 'overview', 'assistance'] as const;

function HydrationScripts({ rooms }: { rooms: NonNullable<RouteHandle['hydrate']> }) {
  const { nonce, words } = usePage();
  return (
    <>
      <script
        id="words"
        type="application/json"
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: words([...LAYOUT, ...rooms]) }}
      />
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}

function useHandles(): readonly RouteHandle[] {
  return useMatches().flatMap((match) => (match.handle ? [match.handle as RouteHandle] : []));
}

/** Neutral on purpose: a title shows in the browser's history and on the screen of a shared phone. */
function useTitle(): string {
  const { t } = useText();
  const { withErrors } = usePage();
  const error = useRouteError();
  const handles = useHandles();
  // Null and undefined both mean none, depending on where React Router looks.
  const key = error === undefined || error === null ? handles.at(-1)?.title : errorTitle(error);
  const parts = { page: t(key ?? 'error.not-found.title'), product: t('common.product') };
  return t(withErrors ? 'common.title.error' : 'common.title', parts);
}

/** A footbridge in one line; inline, so that the page stays one request. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%2314304f'/%3E%3Cpath d='M4 22C10 14 22 14 28 22' fill='none' stroke='%23fff' stroke-width='3'/%3E%3Cpath d='M4 16C10 8 22 8 28 16' fill='none' stroke='%23f0a15e' stroke-width='2.5'/%3E%3C/svg%3E";
