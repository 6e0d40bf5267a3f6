import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import { REPORT_PARTS, type PartState, type ReportPart } from '../report-tasks.ts';

type ReportTasksProps = {
  id: string;
  kind: 'interim' | 'final';
  editable: boolean;
  tasks: Readonly<Record<ReportPart, PartState>>;
};

/** What is done and what is left; shown at the start of every visit. */
export function ReportTasks({ id, kind, editable, tasks }: ReportTasksProps) {
  const { t } = useText();
  const href: Readonly<Record<ReportPart, string>> = {
    narrative: paths.reportNarrative(id),
    indicators: `${paths.reportNarrative(id)}#indicators`,
    costs: paths.reportCosts(id),
    documents: `${paths.reportCosts(id)}#lines`,
    forecast: paths.reportForecast(id),
  };
  return (
    <Section title={t('reports.tasks')}>
      <p className="hint">{editable ? t('reports.tasks.hint') : t('reports.tasks.reader')}</p>
      <TaskList
        label={t('reports.tasks')}
        tasks={REPORT_PARTS.filter((part) => part !== 'forecast' || kind === 'interim').map((part) => ({
          key: part,
          label: t(`reports.task.${part}`),
          state: tasks[part],
          ...(tasks[part] === 'cannot-start'
            ? { hint: t('reports.task.documents.after') }
            : { href: editable ? href[part] : paths.reportSubmission(id) }),
        }))}
      />
      <ButtonRow>
        <ButtonLink href={paths.reportSubmission(id)}>{t('reports.check.title')}</ButtonLink>
      </ButtonRow>
    </Section>
  );
}
