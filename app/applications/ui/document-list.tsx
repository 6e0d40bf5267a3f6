import type { ReactNode } from 'react';
import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { FileList } from '#app/ui/file-list.tsx';
import type { SubmittedDocument } from '../application-content.ts';

type DocumentListProps = {
  documents: readonly SubmittedDocument[];
  asked: CallContent['documents'];
  /** Where the office reads: ids of those a scanner found clean. */
  clean?: readonly string[];
  /** Without the label, where it stands above already. */
  bare?: boolean;
  action?: (document: SubmittedDocument) => ReactNode;
};

/** What is attached: its label, then the reference it is downloaded as. */
export function DocumentList({ documents, asked, clean, bare, action }: DocumentListProps) {
  const { t, language } = useText();
  if (documents.length === 0) return <p className="hint">{t('applications.documents.none')}</p>;
  const labelOf = (code: string) => {
    const label = asked.find((each) => each.code === code)?.label;
    return label ? inLanguage(label, language) : t('applications.documents.other');
  };
  const scanWords = (id: string) =>
    clean ? t(clean.includes(id) ? 'applications.desk.scanned' : 'applications.desk.not-scanned') : '';
  return (
    <FileList
      label={t('common.documents')}
      files={documents.map((document) => ({
        key: document.id,
        name: document.reference,
        bytes: document.bytes,
        href: paths.document(document.id),
        note: [bare ? '' : labelOf(document.label), scanWords(document.id)].filter((part) => part !== '').join(' · '),
        action: action?.(document),
      }))}
    />
  );
}
