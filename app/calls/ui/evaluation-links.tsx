import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';

/** The evaluation report of a call, printed and as a workbook. */
export function EvaluationLinks({ callId }: { callId: string }) {
  const { t } = useText();
  return (
    <ButtonRow>
      <ButtonLink href={paths.evaluation(callId, 'pdf')} tone="secondary" download>
        {t('evaluation.take-pdf')}
      </ButtonLink>
      <ButtonLink href={paths.evaluation(callId, 'xlsx')} tone="secondary" download>
        {t('evaluation.take-xlsx')}
      </ButtonLink>
    </ButtonRow>
  );
}
