import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { ConsensusForm, type MeetingData } from './consensus-form.tsx';
import { ConsensusRecord } from './consensus-record.tsx';
import { Sheets } from './peer-scores.tsx';

/** The meeting of a file's readers: their sheets as they stand, what was proposed, and the chair's form. */
export function Meeting({ page }: { page: MeetingData }) {
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reviews.consensus.title')}
        caption={<Reference>{page.application.reference}</Reference>}
        back={{ href: paths.assignments(page.application.id), label: t('reviews.assign.title') }}
        lede={t('reviews.consensus.lede')}
      />
      {page.sheets.length > 0 ? (
        <Section title={t('reviews.consensus.sheets')}>
          <Sheets scheme={page.scheme} sheets={page.sheets} />
        </Section>
      ) : null}
      {page.record ? (
        <Section title={t('reviews.consensus.record')}>
          <ConsensusRecord record={page.record} criteria={page.scheme.criteria} />
        </Section>
      ) : null}
      <Section title={t('reviews.consensus.write')} panel>
        <ConsensusForm page={page} />
      </Section>
    </>
  );
}
