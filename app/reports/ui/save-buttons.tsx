import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';

/** The two ways out of a form page. */
export function SaveButtons() {
  const { t } = useText();
  return (
    <ButtonRow>
      <Button name="intent" value="continue">
        {t('common.save-and-continue')}
      </Button>
      <Button tone="secondary" name="intent" value="leave">
        {t('common.save-and-leave')}
      </Button>
    </ButtonRow>
  );
}
