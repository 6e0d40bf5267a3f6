import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { TestPortal } from './real-pages.ts';

export type Seen = { readonly status: number; readonly body: string; readonly location: string | null };

type Fields = Readonly<Record<string, string>>;

let count = 0;

/** Somebody with a browser and no JavaScript: pages are read, forms are sent, nothing is followed. */
export function visitor(portal: Pick<TestPortal, 'origin'>, cookie: string | null) {
  const headers = { ...(cookie ? { cookie } : {}), origin: portal.origin };
  const seen = async (response: Response): Promise<Seen> => ({
    status: response.status,
    body: await response.text(),
    location: response.headers.get('location'),
  });
  return {
    read: async (path: string) => seen(await fetch(portal.origin + path, { headers, redirect: 'manual' })),
    post: async (path: string, fields: Fields, given: { form?: string; key?: string } = {}) => {
      const body = new URLSearchParams({
        [FORM_FIELD]: given.form ?? '',
        [KEY_FIELD]: given.key ?? `visitor-key-${(count += 1)}`,
        ...fields,
      });
      return seen(await fetch(portal.origin + path, { method: 'POST', headers, body, redirect: 'manual' }));
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;
