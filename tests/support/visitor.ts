import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { TestPortal } from './real-pages.ts';

export type Seen = { readonly status: number; readonly body: string; readonly location: string | null };

type Fields = Readonly<Record<string, string>>;

/** `file`: sent under its name as `document.pdf`. */
type Sent = { readonly form?: string; readonly key?: string; readonly file?: { name: string; content: Buffer } };

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
    post: async (path: string, fields: Fields, given: Sent = {}) => {
      const all = {
        [FORM_FIELD]: given.form ?? '',
        [KEY_FIELD]: given.key ?? `visitor-key-${(count += 1)}`,
        ...fields,
      };
      const body = given.file ? withFile(all, given.file) : new URLSearchParams(all);
      return seen(await fetch(portal.origin + path, { method: 'POST', headers, body, redirect: 'manual' }));
    },
  };
}

function withFile(fields: Fields, { name, content }: { name: string; content: Buffer }): FormData {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append(name, new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'document.pdf');
  return body;
}

export type Visitor = ReturnType<typeof visitor>;
