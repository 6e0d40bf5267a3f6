import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';

/**
 * Where `score-sheet.js` says how far the sheet is saved; without scripts the sheet is saved by its buttons. The words of
 * each state travel in the markup.
 */
export function SheetComforts({ assignmentId }: { assignmentId: string }) {
  const { t } = useText();
  return (
    <output
      className="hint"
      data-autosave={paths.sheetAutosave(assignmentId)}
      data-saved={t('reviews.autosave.saved', { time: '%' })}
      data-waiting={t('reviews.autosave.waiting')}
      data-failed={t('reviews.autosave.failed')}
      data-wrong={t('reviews.autosave.wrong')}
      data-elsewhere={t('reviews.autosave.elsewhere')}
    />
  );
}
