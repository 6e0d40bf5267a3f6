import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';

const SHEETS = ['register', 'derogations', 'harm', 'emergency', 'settings'] as const;
type Sheet = (typeof SHEETS)[number];

const HREF: Readonly<Record<Sheet, string>> = {
  register: paths.publications(),
  derogations: paths.derogations(),
  harm: paths.harms(),
  emergency: paths.redactions(),
  settings: paths.publicationSettings(),
};

/** The sheets of the publication desk; two of them only for those who may act there. */
export function DeskNav({ current, manages }: { current: Sheet; manages: boolean }) {
  const { t } = useText();
  const sheets = SHEETS.filter((sheet) => manages || (sheet !== 'emergency' && sheet !== 'settings'));
  return (
    <SectionNav
      label={t('publication.desk.title')}
      links={sheets.map((sheet) => ({
        href: HREF[sheet],
        label: t(`publication.sheet.${sheet}`),
        current: sheet === current,
      }))}
    />
  );
}
