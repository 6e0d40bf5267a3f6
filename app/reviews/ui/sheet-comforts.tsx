import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { usePage } from '#app/ui/page-context.tsx';
import script from './score-sheet.js?url';

/**
 * Saving in the background and the answer that scrolls into view; without scripts the sheet is saved by its buttons. The
 * words of each state travel in the markup.
 */
export function SheetComforts({ assignmentId }: { assignmentId: string }) {
  const { t } = useText();
  const { nonce } = usePage();
  return (
    <>
      <output
        className="hint"
        data-autosave={paths.sheetAutosave(assignmentId)}
        data-saved={t('reviews.autosave.saved', { time: '%' })}
        data-waiting={t('reviews.autosave.waiting')}
        data-failed={t('reviews.autosave.failed')}
        data-wrong={t('reviews.autosave.wrong')}
        data-elsewhere={t('reviews.autosave.elsewhere')}
      />
      <script type="module" src={script} nonce={nonce} suppressHydrationWarning />
    </>
  );
}
