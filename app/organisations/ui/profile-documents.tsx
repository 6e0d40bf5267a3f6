import type { ReactNode } from 'react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FileSize } from '#app/ui/file-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { ProfileDocuments, ProfileDocumentView } from '../documents/profile-document-pages.server.ts';

type Dated = Pick<ProfileDocumentView, 'expiresOn' | 'expiry'>;

/** The last valid day, flagged where it is near or over. */
export function ExpiryText({ expiresOn, expiry }: Dated) {
  const { t } = useText();
  if (expiresOn === null || expiry.state === 'never') return <>{t('profile-document.never')}</>;
  return (
    <>
      <DateText value={expiresOn} />{' '}
      {expiry.state === 'soon' ? (
        <StatusTag state="soon" tone="warn" label={t('profile-document.soon', { count: expiry.days })} />
      ) : null}
      {expiry.state === 'expired' ? (
        <StatusTag state="expired" tone="bad" label={t('profile-document.expired')} />
      ) : null}
    </>
  );
}

type TableProps = {
  documents: readonly ProfileDocumentView[];
  empty: ReactNode;
  /** What a member may do with one; the desk reads only. */
  moves?: (document: ProfileDocumentView) => ReactNode;
};

/** What a profile holds today. */
export function ProfileDocumentTable({ documents, empty, moves }: TableProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('profile-document.title')}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: 'kind', label: t('profile-document.kind'), cell: ({ kind }) => t(`profile-document.kind.${kind}`) },
        { key: 'file', label: t('profile-document.file'), cell: (document) => <FileLink document={document} /> },
        {
          key: 'issued',
          label: t('profile-document.issued'),
          cell: ({ issuedOn }) => <DateText value={issuedOn} />,
        },
        { key: 'expires', label: t('profile-document.expires'), cell: (document) => <ExpiryText {...document} /> },
        ...(moves ? [{ key: 'moves', label: t('common.actions'), cell: moves }] : []),
      ]}
    />
  );
}

function FileLink({ document }: { document: ProfileDocumentView }) {
  const { id, reference, bytes, kept } = document;
  if (!kept) return <Reference>{reference}</Reference>;
  return (
    <>
      <a href={paths.document(id)} download="">
        <Reference>{reference}</Reference>
      </a>{' '}
      <span className="hint">
        <FileSize bytes={bytes} />
      </span>
    </>
  );
}

/** The way to a newer version, and out of the profile. */
export function ProfileDocumentMoves({ document }: { document: ProfileDocumentView }) {
  const { t } = useText();
  const { id, reference } = document;
  return (
    <>
      <a href={`${paths.profileDocuments({ replace: id })}#add`}>
        {t('profile-document.replace')}
        <span className="unseen"> {reference}</span>
      </a>
      <Form name={`remove-${id}`} className="inline-form">
        <HiddenField name="document" value={id} />
        <Button tone="quiet" name="intent" value="remove">
          {t('common.remove')}
          <span className="unseen"> {reference}</span>
        </Button>
      </Form>
    </>
  );
}

/** Versions that were replaced or taken out; nothing where there are none. */
export function EarlierProfileDocuments({ documents }: { documents: readonly ProfileDocumentView[] }) {
  const { t, date } = useText();
  if (documents.length === 0) return null;
  return (
    <Disclosure summary={t('content.versions.title', { count: documents.length })}>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            {t(`profile-document.kind.${document.kind}`)} – <FileLink document={document} />{' '}
            {document.ending && document.endedAt
              ? t(`profile-document.ended.${document.ending}`, {
                  added: date(document.addedAt),
                  ended: date(document.endedAt),
                })
              : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What due diligence reads of a profile; nothing for a role that does not. */
export function DeskProfileDocuments({ documents }: { documents: (ProfileDocuments & { received: boolean }) | null }) {
  const { t } = useText();
  if (!documents) return null;
  return (
    <Section title={t('profile-document.title')} id="documents">
      {documents.received ? (
        <>
          <ProfileDocumentTable
            documents={documents.current}
            empty={<EmptyState title={t('profile-document.desk-none')} />}
          />
          <EarlierProfileDocuments documents={documents.earlier} />
        </>
      ) : (
        <p>{t('profile-document.not-received')}</p>
      )}
    </Section>
  );
}
