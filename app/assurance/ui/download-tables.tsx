import { identityColumnsOf } from '#app/assurance/downloads/download-identities.ts';
import { FORMATS, type DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { KEYS, type Headings } from '#app/assurance/downloads/headings.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { FullFile } from './full-file.tsx';

type DownloadRow = { readonly code: DownloadCode; readonly rows: number; readonly totalMinor: bigint | null };

type DownloadTableProps = {
  downloads: readonly DownloadRow[];
  reconciled: boolean;
  headings: Headings;
  /** Whether identities open to this reader (I37). */
  full: boolean;
};

/** What can be taken away, with what it holds. Without links while the books do not reconcile (I32). */
export function DownloadTable({ downloads, reconciled, headings, full }: DownloadTableProps) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('assurance.downloads')}
      captionHidden
      rows={downloads}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'code',
          label: t('assurance.downloads.name'),
          cell: (row) => (
            <>
              <bdi dir="ltr">{row.code}</bdi> {t(`assurance.download.${row.code}.title`)}
            </>
          ),
        },
        { key: 'about', label: t('common.description'), cell: (row) => t(`assurance.download.${row.code}.body`) },
        { key: 'rows', label: t('assurance.downloads.rows'), cell: (row) => number(row.rows), numeric: true },
        {
          key: 'total',
          label: t('assurance.downloads.total'),
          cell: (row) =>
            row.totalMinor === null ? (
              t('common.none')
            ) : (
              <Amount bare value={{ minor: row.totalMinor, currency: 'EUR' }} />
            ),
          numeric: true,
        },
        {
          key: 'files',
          label: t('common.download'),
          cell: (row) =>
            reconciled ? <Files code={row.code} headings={headings} full={full} /> : t('assurance.downloads.blocked'),
        },
      ]}
    />
  );
}

function Files({ code, headings, full }: { code: DownloadCode; headings: Headings; full: boolean }) {
  const { t } = useText();
  const language = headings === KEYS ? undefined : headings;
  return (
    <>
      <ButtonRow>
        {FORMATS.map((format) => (
          <ButtonLink key={format} href={paths.download(code, format, { language })} tone="quiet" download>
            {t('assurance.downloads.link', { code, format: format.toUpperCase() })}
          </ButtonLink>
        ))}
      </ButtonRow>
      {full && identityColumnsOf(code).length > 0 ? <FullFile code={code} language={language} /> : null}
    </>
  );
}

type TakenRow = {
  readonly id: string;
  readonly code: string;
  readonly format: string;
  readonly profile: string;
  readonly rows: number;
  readonly sha256: string;
  readonly downloadedAt: Instant;
};

/** I39: the files this account took, with their hashes. */
export function TakenTable({ taken }: { taken: readonly TakenRow[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('assurance.taken')}
      captionHidden
      dense
      rows={taken}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('assurance.taken.empty')} />}
      columns={[
        {
          key: 'file',
          label: t('assurance.downloads.name'),
          cell: (row) => <bdi dir="ltr">{`${row.code}${row.profile === 'full' ? '-full' : ''}.${row.format}`}</bdi>,
        },
        { key: 'at', label: t('common.time'), cell: (row) => <DateTimeText value={row.downloadedAt} /> },
        { key: 'rows', label: t('assurance.downloads.rows'), cell: (row) => number(row.rows), numeric: true },
        { key: 'hash', label: t('assurance.taken.hash'), cell: (row) => <Reference>{row.sha256}</Reference> },
      ]}
    />
  );
}
