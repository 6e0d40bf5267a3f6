import type { DictionaryLine, DictionaryPart } from '#app/assurance/downloads/dictionary.ts';
import { EVERY } from '#app/assurance/downloads/download-name.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** The columns of one download; every line is an anchor, `#D03-requested_eur` or `#every-row_hash`. */
export function DictionaryPartTable({ part }: { part: DictionaryPart }) {
  const { t } = useText();
  const title =
    part.code === EVERY
      ? t('downloads.dictionary.every')
      : `${part.code} ${t(`assurance.download.${part.code}.title`)}`;
  return (
    <Section title={title} id={part.code}>
      <DataTable
        caption={title}
        captionHidden
        dense
        rows={part.lines}
        rowKey={(line) => line.key}
        columns={[
          {
            key: 'key',
            label: t('downloads.column.column_key'),
            cell: (line) => (
              <code dir="ltr" id={`${part.code}-${line.key}`}>
                {line.key}
              </code>
            ),
          },
          { key: 'heading', label: t('downloads.column.column_heading'), cell: (line) => line.heading },
          { key: 'kind', label: t('downloads.column.cell_kind'), cell: (line) => <Kind line={line} /> },
          { key: 'meaning', label: t('downloads.column.meaning'), cell: (line) => <Meaning line={line} /> },
        ]}
      />
    </Section>
  );
}

function Kind({ line }: { line: DictionaryLine }) {
  return <bdi dir="ltr">{[line.kind, line.unit].filter(Boolean).join(' ')}</bdi>;
}

function Meaning({ line }: { line: DictionaryLine }) {
  const { t } = useText();
  return (
    <>
      {line.meaning}
      {line.identity ? <p className="hint">{t('downloads.dictionary.identity')}</p> : null}
      {line.total ? <p className="hint">{t('downloads.dictionary.total')}</p> : null}
    </>
  );
}
