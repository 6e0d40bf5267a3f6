import { useText } from '#app/i18n/text-context.tsx';

export type Stage = { readonly key: string; readonly label: string };

type StageBarProps = {
  /** What the stages are stages of. */
  label: string;
  stages: readonly Stage[];
  /** Key of the stage this record stands in; null when all are done. */
  current: string | null;
};

/** Where in the cycle a record stands: a footbridge from the first stage to the last. */
export function StageBar({ label, stages, current }: StageBarProps) {
  const { t } = useText();
  const reached = current === null ? stages.length : stages.findIndex((stage) => stage.key === current);
  return (
    <ol className="stage-bar" aria-label={label}>
      {stages.map((stage, index) => {
        const state = index < reached ? 'done' : index === reached ? 'current' : 'ahead';
        return (
          <li key={stage.key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span>{stage.label}</span>
            <span className="unseen"> {t(`ui.stage.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
