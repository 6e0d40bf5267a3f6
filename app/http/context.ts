import type { Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';

/** What the server hands to every loader and action (Remix load context), resolved once per request. */
export type RequestContext = {
  readonly world: World;
  readonly language: Language;
  /** CSP nonce of this response. */
  readonly nonce: string;
  /** Fresh per rendered page: every form of the page derives its idempotency key from it. */
  readonly formKey: string;
  readonly session: Session | null;
  /** What a loader or an action threw, as the framework tells it; its page says 500 by then. */
  failure?: unknown;
};

/** A live session. `confined`: the password was right, the second factor is still owed; nothing but its page opens. */
export type Session = {
  readonly person: Person;
  readonly confined: boolean;
  readonly language: Language;
  readonly tokenHash: string;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
