import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { ShownFacts } from '../evidence-facts-store.server.ts';

/** What is stated of a document, in one line; nothing where nothing is. A redacted one always says so. */
export function FactsText({ facts }: { facts: ShownFacts }) {
  const { t, languageName } = useText();
  const { language, redacted, translationOf } = facts;
  const said = [
    language === null ? null : languageName(language),
    redacted === null ? null : t(redacted ? 'evidence-facts.redacted.yes' : 'evidence-facts.redacted.no'),
  ].filter((each) => each !== null);
  if (said.length === 0 && translationOf === null) return null;
  return (
    <div className="hint">
      {said.join(' · ')}
      {translationOf === null ? null : (
        <>
          {said.length > 0 ? ' · ' : null}
          {t('evidence-facts.translates')} <Reference>{translationOf}</Reference>
        </>
      )}
    </div>
  );
}

type FactsLinkProps = { reportId: string; document: { readonly documentId: string; readonly reference: string } };

/** The way to what is stated of a document, and to stating it. */
export function FactsLink({ reportId, document }: FactsLinkProps) {
  const { t } = useText();
  return (
    <div className="hint">
      <a href={paths.evidenceDocument(reportId, document.documentId)}>
        {t('evidence-facts.link')}
        <span className="unseen">
          {' '}
          <Reference>{document.reference}</Reference>
        </span>
      </a>
    </div>
  );
}
