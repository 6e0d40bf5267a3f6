import { useText } from '#app/i18n/text-context.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ClockStart, RetentionClass } from '../retention-class.ts';

export type ClassLine = {
  readonly name: RetentionClass;
  readonly starts: ClockStart;
  readonly months: number;
  readonly kept: number;
  readonly due: number;
  readonly held: number;
  readonly disposed: number;
};

/** I35: how long each class of record is kept, why, from when, and how many there are. */
export function ClassTable({ classes }: { classes: readonly ClassLine[] }) {
  const { t, number } = useText();
  const counts = (['kept', 'held', 'due', 'disposed'] as const).map((key) => ({
    key,
    label: t(`retention.standing.${key}`),
    cell: (line: ClassLine) => number(line[key]),
    numeric: true,
  }));
  return (
    <DataTable
      caption={t('retention.classes')}
      captionHidden
      rows={classes}
      rowKey={(line) => line.name}
      columns={[
        { key: 'class', label: t('retention.class'), cell: (line) => t(`retention.class.${line.name}`) },
        { key: 'what', label: t('retention.what'), cell: (line) => t(`retention.class.${line.name}.what`) },
        {
          key: 'kept-for',
          label: t('retention.kept-for'),
          cell: (line) => (
            <div>
              {t('retention.months', { count: line.months })} {t(`retention.starts.${line.starts}`)}
              <p className="hint">{t(`retention.class.${line.name}.basis`)}</p>
            </div>
          ),
        },
        ...counts,
      ]}
    />
  );
}
