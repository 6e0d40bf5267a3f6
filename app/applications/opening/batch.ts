import { z } from 'zod';
import { ticked } from '#app/kernel/shapes.ts';

/** Most files of one batch: each is a transaction of its own. */
export const MOST_FILES = 50;

/** `<application>:<version>`: what the page showed of each file that was ticked. */
const file = z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/);

/** The form of a batch. `sure` says what is confirmed for every file: nothing is decided unread. */
export const batchShape = z.object({
  'files[]': z.array(file, { error: 'field.choose' }).min(1, { error: 'field.choose' }).max(MOST_FILES),
  sure: ticked({ required: true }),
});

export type BatchFile = { readonly applicationId: string; readonly version: number };

export function batchFile({ applicationId, version }: BatchFile): string {
  return `${applicationId}:${version}`;
}

export function readBatch(files: readonly string[]): readonly BatchFile[] {
  return [...new Set(files)].map((each) => {
    const [applicationId = '', version = ''] = each.split(':');
    return { applicationId, version: Number(version) };
  });
}
