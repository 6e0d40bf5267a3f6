import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DataTable } from '#app/ui/table.tsx';
import type { DraftLine } from '../../budget-line.ts';
import { lineText } from '../../budget-line-text.ts';
import { lineChanges, type StandingLine } from '../line-changes.ts';

type ComparedLinesProps = { before: readonly StandingLine[]; after: readonly DraftLine[]; currency: string };

/** The lines that change, each as it is called and what it comes to, before and after. */
export function ComparedLines({ before, after, currency }: ComparedLinesProps) {
  const text = useText();
  const { t } = text;
  const changes = lineChanges(
    before.filter((line) => !line.removed),
    after,
  );
  const amount = (line: DraftLine | null, none: string) =>
    line ? <bdi>{text.money(money(line.amountMinor, currency))}</bdi> : none;
  const renamed = (change: (typeof changes)[number]) =>
    change.before !== null && change.after !== null && change.before.description !== change.after.description;
  return (
    <DataTable
      caption={t('budget-lines.changes')}
      rows={changes}
      rowKey={({ heading, number }) => `${heading} ${number}`}
      empty={<p>{t('budget-lines.same')}</p>}
      columns={[
        {
          key: 'line',
          label: t('agreements.budget.heading-and-lines'),
          cell: (change) => {
            const line = change.after ?? change.before;
            return (
              <>
                <span>{t(`heading.${change.heading}`)}</span> · <bdi>{line ? lineText(line, text) : ''}</bdi>
                {renamed(change) && change.before ? (
                  <p className="hint">
                    {t('budget-lines.formerly')} <bdi>{lineText(change.before, text)}</bdi>
                  </p>
                ) : null}
              </>
            );
          },
        },
        {
          key: 'before',
          label: t('amendments.before'),
          numeric: true,
          cell: (change) => amount(change.before, t('budget-lines.was-not')),
        },
        {
          key: 'after',
          label: t('amendments.after'),
          numeric: true,
          cell: (change) => amount(change.after, t('budget-lines.removed')),
        },
      ]}
    />
  );
}
