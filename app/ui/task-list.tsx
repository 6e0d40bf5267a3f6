import { useText } from '#app/i18n/text-context.tsx';

export type TaskState = 'not-started' | 'in-progress' | 'complete' | 'cannot-start' | 'problem';

export type Task = {
  readonly key: string;
  readonly label: string;
  readonly state: TaskState;
  /** Absent when the task cannot be opened yet. */
  readonly href?: string;
  readonly hint?: string;
};

/** Complete is plain text, so that what is left stands out. Any order, unless a task cannot start. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string }) {
  const { t } = useText();
  return (
    <ul className="task-list" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.key}>
          <div className="task-name">
            {task.href ? (
              <a href={task.href} aria-describedby={`task-${task.key}`}>
                {task.label}
              </a>
            ) : (
              <span>{task.label}</span>
            )}
            {task.hint ? <p className="hint">{task.hint}</p> : null}
          </div>
          <span className={`task-state ${task.state}`} id={`task-${task.key}`}>
            {t(`ui.task.${task.state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
