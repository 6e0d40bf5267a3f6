import { createContext, useContext, type ReactNode } from 'react';
import type { Room } from '#app/i18n/message-key.ts';

/** What the document needs besides words: made by `entry.server`, read back from the page by `entry.client`. */
export type PageFacts = {
  readonly nonce: string;
  readonly css: string;
  /** Whether the page comes back with a reply: the title says so. */
  readonly withErrors: boolean;
  /** Names this request in the log; printed on error pages. */
  readonly requestId: string;
  /** Labels of the page's fields by id, each noted as it is rendered. The error summary above them names them. */
  readonly labels: Map<string, string>;
  /** JSON for `<script id="words">`: the messages of these rooms and what the browser must know to hydrate. */
  readonly words: (rooms: readonly Room[]) => string;
};

const PageContext = createContext<PageFacts | null>(null);

export function PageProvider({ page, children }: { page: PageFacts; children: ReactNode }) {
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
}

export function usePage(): PageFacts {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside PageProvider');
  return page;
}

/** Undefined outside a page: there nothing names the fields. */
export function usePageLabels(): Map<string, string> | undefined {
  return useContext(PageContext)?.labels;
}
