import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { EvidenceLabel } from '../evidence-checklist.ts';
import type { ShownContent } from '../../report-pages.server.ts';
import { FactsLink } from './facts-text.tsx';

/** The documents of one cost to open, and what is missing. */
export function LineDocuments({
  line,
}: {
  line: Pick<ShownContent['lines'][number], 'reportId' | 'documents' | 'evidence'>;
}) {
  const { t } = useText();
  return (
    <>
      {line.documents.length > 0 ? (
        <ul>
          {line.documents.map((document) => (
            <li key={document.documentId}>
              <a href={paths.document(document.documentId)}>
                {t(`reports.evidence.${document.label as EvidenceLabel}`)}
                <span className="unseen">
                  {' '}
                  <Reference>{document.reference}</Reference>
                </span>
              </a>
              <FactsLink reportId={line.reportId} document={document} />
            </li>
          ))}
        </ul>
      ) : null}
      <MissingDocuments missing={line.evidence.missing} declared={line.evidence.declared} />
    </>
  );
}

type MissingProps = { missing: readonly EvidenceLabel[]; declared: boolean };

export function MissingDocuments({ missing, declared }: MissingProps) {
  const { t, list } = useText();
  return (
    <>
      {missing.length > 0 ? (
        <p className="hint">
          {t('reports.evidence.missing', { labels: list(missing.map((label) => t(`reports.evidence.${label}`))) })}
        </p>
      ) : null}
      {declared ? <p className="hint">{t('reports.evidence.declared')}</p> : null}
    </>
  );
}
