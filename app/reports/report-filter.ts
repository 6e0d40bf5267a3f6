/** What the list of reports may be narrowed to. Words: `reports.filter.<filter>`. */
export const REPORT_FILTERS = ['unsent', 'late', 'submitted', 'decided'] as const;

export type ReportFilter = (typeof REPORT_FILTERS)[number];
