import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';
import { DRAFT_PARTS, type DraftPart } from '../draft-edit.ts';

/** The sheets of a draft. */
export function PartNav({ callId, current }: { callId: string; current: DraftPart }) {
  const { t } = useText();
  return (
    <SectionNav
      label={t('calls.parts')}
      links={DRAFT_PARTS.map((part) => ({
        href: paths.callDraft(callId, { part }),
        label: t(`calls.part.${part}`),
        current: part === current,
      }))}
    />
  );
}
