import type { ExportFacts } from './downloads/download.ts';

/** `GIAI2026-D13-full-2026-11-02`: codes and a date; `full` where identities are in it, `part` where rows may be left out. */
export function takenName(
  programmeCode: string,
  { code, part }: { readonly code: string; readonly part: boolean },
  { profile, generatedAt }: Pick<ExportFacts, 'profile' | 'generatedAt'>,
): string {
  const mark = [...(profile === 'full' ? ['full'] : []), ...(part ? ['part'] : [])];
  const day = generatedAt.toISOString().slice(0, 10);
  return [programmeCode.replace(/[^A-Za-z0-9]/g, ''), code, ...mark, day].join('-');
}
