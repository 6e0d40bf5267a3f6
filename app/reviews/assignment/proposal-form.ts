import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';

/** `reader.<application>.<place>`: who is chosen for a file; empty where nobody is. */
export function readerField(applicationId: string, place: number): string {
  return `reader.${applicationId}.${place}`;
}

const field = /^reader\.([0-9a-f-]{36})\.\d$/;

/** The choices of a confirmed page, file by file; what is no choice of ours is left out. */
export const confirmationShape = z.record(z.string(), z.unknown()).transform((fields) => {
  const chosen = new Map<string, string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const applicationId = field.exec(name)?.[1];
    if (!applicationId || typeof value !== 'string' || !isId(value)) continue;
    chosen.set(applicationId, [...(chosen.get(applicationId) ?? []), value]);
  }
  return [...chosen].map(([applicationId, reviewerIds]) => ({ applicationId, reviewerIds }));
});

export type Confirmation = z.output<typeof confirmationShape>;
