import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isStaff } from '#app/kernel/roles.ts';
import { useRootData } from './root-data.ts';

/** The way from a record to who did what to it; shown to staff, for whom that page is. */
export function RecordTrailLink({ kind, id }: { kind: string; id: string }) {
  const { t } = useText();
  const roles = useRootData()?.person?.roles ?? [];
  if (!roles.some((role) => isStaff(role) && role !== 'reviewer')) return null;
  return (
    <p>
      <a href={paths.recordTrail(kind, id)}>{t('trail.record.link')}</a>
    </p>
  );
}
