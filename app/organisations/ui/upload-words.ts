import { useText } from '#app/i18n/text-context.tsx';

/** For the script of a form with a file: where it sends, and what it says. `%1` and `%2` stand for megabytes. */
export function useUploadWords(address: string) {
  const { t } = useText();
  return {
    'data-upload': address,
    'data-drop': t('drafting.upload.drop'),
    'data-bar': t('drafting.upload.bar'),
    'data-progress': t('drafting.upload.progress', { done: '%1', all: '%2' }),
    'data-waiting': t('drafting.upload.waiting'),
    'data-paused': t('drafting.upload.paused'),
    'data-pause': t('drafting.upload.pause'),
    'data-resume': t('drafting.upload.resume'),
    'data-signed-out': t('drafting.upload.signed-out'),
    'data-failed': t('drafting.upload.failed'),
  };
}
