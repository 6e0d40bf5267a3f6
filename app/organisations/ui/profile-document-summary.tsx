import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ProfileDocumentView } from '../documents/profile-document-pages.server.ts';
import { ExpiryText } from './profile-documents.tsx';

/** What the profile holds and until when, on the organisation's own page. */
export function ProfileDocumentSummary({ documents }: { documents: readonly ProfileDocumentView[] }) {
  const { t } = useText();
  return (
    <Section title={t('profile-document.title')}>
      {documents.length > 0 ? (
        <SummaryList
          rows={documents.map((document) => ({
            key: document.id,
            label: t(`profile-document.kind.${document.kind}`),
            value: <ExpiryText {...document} />,
          }))}
        />
      ) : (
        <p>{t('profile-document.none.body')}</p>
      )}
      <ButtonLink href={paths.profileDocuments()} tone="secondary">
        {t(documents.length > 0 ? 'profile-document.open' : 'profile-document.add')}
      </ButtonLink>
    </Section>
  );
}
