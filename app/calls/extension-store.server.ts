import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callExtensions } from '#db/schema/call-extensions.ts';
import type { CallExtensionState } from './call-extension-lifecycle.ts';

export type CallExtension = Omit<typeof callExtensions.$inferSelect, 'state'> & { readonly state: CallExtensionState };

/** Every extension of a call, the newest first. */
export async function extensionsOf(reader: Reader, callId: string): Promise<readonly CallExtension[]> {
  const rows = await reader
    .select()
    .from(callExtensions)
    .where(eq(callExtensions.callId, callId))
    .orderBy(desc(callExtensions.id));
  return rows.map((row) => ({ ...row, state: row.state as CallExtensionState }));
}

/** The one that waits for a second person; null where there is none. */
export async function proposedExtension(reader: Reader, callId: string): Promise<CallExtension | null> {
  const [row] = await reader
    .select()
    .from(callExtensions)
    .where(and(eq(callExtensions.callId, callId), eq(callExtensions.state, 'proposed')));
  return row ? { ...row, state: row.state as CallExtensionState } : null;
}
