import { useRouteLoaderData } from '@remix-run/react';
import type { Role } from '#app/kernel/roles.ts';

/** What the layout and every form need from the root loader. */
export type RootData = {
  readonly formKey: string;
  readonly person: {
    readonly alias: string;
    readonly roles: readonly Role[];
    /** Of the organisation the person acts for: the clocks deadlines are also shown by. Null for staff. */
    readonly country: string | null;
  } | null;
  /** Notices the person has not read, at most 100. */
  readonly unread: number;
  /** The programme whose money is spent, as the public calls it; null before one is set up. */
  readonly programmeName: string | null;
};

/** Undefined on an error page whose root loader did not run. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>('root');
}
