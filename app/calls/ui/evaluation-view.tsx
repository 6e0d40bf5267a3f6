import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { maximumOf, shareOf, type CallContent } from '../call-content.ts';
import { AnchorList } from './anchor-list.tsx';
import { Said, SaidText } from './said.tsx';

/** The grid: what counts, how much, and what an application must reach. */
export function EvaluationView({ content }: { content: CallContent }) {
  const { t, number, percent } = useText();
  return (
    <Section title={t('calls.view.evaluation')} id="evaluation">
      <p>{t('calls.view.evaluation.body')}</p>
      <DataTable
        caption={t('calls.view.evaluation')}
        captionHidden
        rows={content.criteria}
        rowKey={(criterion) => criterion.code}
        totalLabel={t('common.total')}
        columns={[
          {
            key: 'criterion',
            label: t('calls.criterion'),
            cell: ({ title, guidance, anchors }) => (
              <>
                <Said text={title} />
                <div className="hint">
                  <SaidText text={guidance} />
                  <AnchorList anchors={anchors} />
                </div>
              </>
            ),
          },
          {
            key: 'maximum',
            label: t('calls.criterion.maximum'),
            cell: ({ maximum }) => number(maximum),
            numeric: true,
            total: number(maximumOf(content.criteria)),
          },
          {
            key: 'weight',
            label: t('calls.criterion.weight'),
            cell: (criterion) => percent(shareOf(criterion, content.criteria)),
            numeric: true,
            total: percent(100),
          },
          {
            key: 'minimum',
            label: t('calls.criterion.minimum'),
            cell: ({ minimum }) => (minimum === undefined ? t('common.none') : number(minimum)),
            numeric: true,
          },
        ]}
      />
      <p>
        <strong>{t('calls.view.pass', { least: content.passTotal, most: maximumOf(content.criteria) })}</strong>
      </p>
      <p>{t('calls.view.divergence', { percent: content.divergencePercent ?? 30 })}</p>
    </Section>
  );
}
