import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import type { Timeliness } from '../report-lifecycle.ts';
import { Period } from './period.tsx';
import { TimelinessTag } from './timeliness-tag.tsx';

type ReportFactsProps = {
  report: {
    kind: 'interim' | 'final';
    periodFrom: LocalDate;
    periodTo: LocalDate;
    dueOn: LocalDate;
    submittedAt: Instant | null;
    submittedSha256: string | null;
    decidedAt: Instant | null;
    agreementId: string;
    agreement: { reference: string };
  };
  organisation: string;
  timeliness: Timeliness | null;
  submittedBy: string | null;
  decidedBy: string | null;
};

/** Which report this is, by when, and who did what to it. */
export function ReportFacts({ report, organisation, timeliness, submittedBy, decidedBy }: ReportFactsProps) {
  const { t } = useText();
  const rows: SummaryRow[] = [
    {
      key: 'agreement',
      label: t('reports.agreement'),
      value: (
        <a href={paths.agreement(report.agreementId)}>
          <Reference>{report.agreement.reference}</Reference>
        </a>
      ),
    },
    { key: 'organisation', label: t('common.organisation'), value: <Reference>{organisation}</Reference> },
    { key: 'kind', label: t('reports.kind'), value: t(`reports.kind.${report.kind}`) },
    {
      key: 'period',
      label: t('reports.period'),
      value: <Period from={report.periodFrom} to={report.periodTo} />,
    },
    {
      key: 'due',
      label: t('reports.due'),
      value: (
        <>
          <DateText value={report.dueOn} /> <TimelinessTag value={timeliness} />
        </>
      ),
    },
  ];
  if (report.submittedAt) {
    const value = <When at={report.submittedAt} by={submittedBy} />;
    rows.push({ key: 'submitted', label: t('reports.submitted'), value });
  }
  if (report.submittedSha256) {
    rows.push({
      key: 'sha256',
      label: t('reports.sha256'),
      value: <code className="digest">{report.submittedSha256}</code>,
    });
  }
  if (report.decidedAt) {
    rows.push({ key: 'decided', label: t('reports.decided'), value: <When at={report.decidedAt} by={decidedBy} /> });
  }
  return <SummaryList rows={rows} />;
}

function When({ at, by }: { at: Instant; by: string | null }) {
  return (
    <>
      <DateTimeText value={at} />
      {by ? (
        <>
          {' · '}
          <bdi>{by}</bdi>
        </>
      ) : null}
    </>
  );
}
