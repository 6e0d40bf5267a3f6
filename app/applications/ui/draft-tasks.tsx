import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { TaskList, type Task, type TaskState } from '#app/ui/task-list.tsx';
import type { CertificationView } from '../certification/certification-view.server.ts';
import type { Completeness, SectionStatus } from '../completeness.ts';
import type { OpenReturn } from '../opening/return.ts';
import type { TimeLeft } from '../time-left.ts';
import { CertificationNote } from './certification.tsx';
import { TimeLeftText } from './time-left.tsx';

type DraftTasksProps = {
  application: { readonly id: string; readonly state: string };
  call: { readonly deadlineAt: Date; readonly deadlineZone: string; readonly answerDays: number | null };
  sections: readonly { readonly code: string; readonly title: Translated }[];
  completeness: Completeness;
  left: TimeLeft | null;
  lastSaved: { readonly at: Date; readonly alias: string } | null;
  /** What the office asked for, where the file was given back. */
  returned: OpenReturn | null;
  /** Null where the call asks for none. */
  certification: CertificationView | null;
  mayEdit: boolean;
  maySubmit: { readonly allowed: boolean };
};

/** The home of a draft: how long there is, what is done, what is next. Shown at the start of every visit. */
export function DraftTasks(props: DraftTasksProps) {
  const { application, call, left, lastSaved, returned, mayEdit, maySubmit } = props;
  const { t, dateTime } = useText();
  const tasks = useTasks(props);
  const done = tasks.filter(({ state }) => state === 'complete').length;
  return (
    <>
      {returned ? (
        <NoticeBanner tone="warning" title={t('applications.status.returned')}>
          <UserText>{returned.message}</UserText>
        </NoticeBanner>
      ) : null}
      <div className="panel flow">
        <p>
          {t('common.deadline')}: <Deadline at={returned?.dueAt ?? call.deadlineAt} zone={call.deadlineZone} />
        </p>
        <p>
          <strong>
            <TimeLeftText left={left} />
          </strong>
        </p>
        {call.answerDays === null ? null : <p>{t('calls.rounds.promise', { count: call.answerDays })}</p>}
        <p>{t('applications.home.progress', { done, all: tasks.length })}</p>
        {lastSaved ? (
          <p className="hint">
            {t('common.date.last-saved-by', { when: dateTime(lastSaved.at), alias: lastSaved.alias })}
          </p>
        ) : null}
      </div>
      {props.certification ? <CertificationNote certification={props.certification} id={application.id} /> : null}
      <Section title={t('applications.home.tasks')}>
        <p className="hint">{mayEdit ? t('applications.home.tasks.hint') : t('applications.home.reader')}</p>
        <TaskList tasks={tasks} label={t('applications.home.tasks')} />
        <ButtonRow>
          <ButtonLink href={paths.applicationCheck(application.id)}>{t('applications.home.check')}</ButtonLink>
        </ButtonRow>
        {mayEdit ? (
          <ul>
            <li>
              <a href={paths.earlierApplication(application.id)}>{t('earlier.title')}</a>
            </li>
            <li>
              <a href={paths.applicationOffline(application.id)}>{t('offline.title')}</a>
            </li>
          </ul>
        ) : null}
        {mayEdit && !maySubmit.allowed ? <p className="hint">{t('applications.home.owner-submits')}</p> : null}
      </Section>
    </>
  );
}

const STATES: Readonly<Record<SectionStatus, TaskState>> = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  completed: 'complete',
  problem: 'problem',
};

function useTasks({ application, sections, completeness, returned, mayEdit }: DraftTasksProps): readonly Task[] {
  const { t, language } = useText();
  const { id } = application;
  // A colon has no place in the ids a page gives its elements.
  const task = (part: string, label: string, status: SectionStatus, href: string): Task & { part: string } => ({
    part,
    key: part.startsWith(':') ? part.slice(1) : `section-${part}`,
    label,
    state: STATES[status],
    href: mayEdit ? href : paths.applicationCheck(id),
  });
  const all = [
    task(':basics', t('applications.home.basics'), completeness.basics, paths.applicationBasics(id)),
    ...completeness.sections.map(({ code, status }) => {
      const title = sections.find((section) => section.code === code)?.title ?? {};
      return task(code, inLanguage(title, language), status, paths.applicationSection(id, code));
    }),
    task(':budget', t('applications.home.budget'), completeness.budget, paths.applicationBudget(id)),
    task(':documents', t('applications.home.documents'), completeness.documents, paths.applicationDocuments(id)),
  ];
  if (returned) return all.filter(({ part }) => returned.parts.includes(part));
  const { referees } = completeness;
  if (referees === null) return all;
  return [...all, { key: 'referees', label: t('referees.title'), state: STATES[referees], href: paths.referees() }];
}
