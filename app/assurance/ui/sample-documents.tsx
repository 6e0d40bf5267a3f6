import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonLink } from '#app/ui/button.tsx';

/** D23: the documents of a sample in one file, for whom they are open; for others, why they are not. */
export function SampleDocuments({ sampleId, verdict }: { sampleId: string; verdict: Verdict }) {
  const { t } = useText();
  if (!verdict.allowed) return <p className="measure">{t('sampling.documents.closed')}</p>;
  return (
    <>
      <p className="measure">{t('sampling.documents.about')}</p>
      <ButtonLink href={paths.sampleDocuments(sampleId)} tone="secondary" download>
        {t('sampling.documents.take')}
      </ButtonLink>
    </>
  );
}
