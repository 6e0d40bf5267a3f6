import type { MessageKey, Room } from '#app/i18n/message-key.ts';
import type { Action } from '#app/people/access.ts';

/** What every route module exports as `handle`. A route without one fails the build (tests/guards). */
export type RouteHandle = {
  /** Action of the access table; `own-session` for pages about the session itself, `public` for everybody. */
  readonly access: Action | 'public' | 'own-session';
  /** Words of the document's title; neutral, the same for every record. */
  readonly title: MessageKey;
  /** A small module of the page's own, without which it works all the same (`SCRIPTS` of root.tsx). */
  readonly script?:
    | 'autosave'
    | 'basics-autosave'
    | 'budget-autosave'
    | 'upload'
    | 'score-sheet'
    | 'reorder'
    | 'flexibility-meter';
  /** Set only where the page needs React in the browser: the catalogue rooms it takes along beside the document's. */
  readonly hydrate?: readonly Room[];
};
