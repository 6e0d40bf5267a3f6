import type { ReactNode } from 'react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { ShownFacts } from '../evidence-facts-store.server.ts';

/** What is stated of a document, in one line; nothing where nothing is. A redacted one always says so. */
export function FactsText({ facts }: { facts: ShownFacts }) {
  const said = useSaid(facts);
  return said ? <div className="hint">{said}</div> : null;
}

type FactsLinkProps = {
  reportId: string;
  document: ShownFacts & { readonly documentId: string; readonly reference: string };
};

/** The same as the way to the page of the document, where it is stated. */
export function FactsLink({ reportId, document }: FactsLinkProps) {
  const { t } = useText();
  const said = useSaid(document);
  return (
    <div className="hint">
      <a href={paths.evidenceDocument(reportId, document.documentId)}>
        {said ?? t('evidence-facts.link')}
        <span className="unseen">
          {' '}
          <Reference>{document.reference}</Reference>
          {said ? ` ${t('evidence-facts.link')}` : null}
        </span>
      </a>
    </div>
  );
}

function useSaid({ language, redacted, translationOf }: ShownFacts): ReactNode {
  const { t, languageName } = useText();
  const said = [
    language === null ? null : languageName(language),
    redacted === null ? null : t(redacted ? 'evidence-facts.redacted.yes' : 'evidence-facts.redacted.no'),
  ].filter((each) => each !== null);
  if (said.length === 0 && translationOf === null) return null;
  return (
    <>
      {said.join(' · ')}
      {translationOf === null ? null : (
        <>
          {said.length > 0 ? ' · ' : null}
          {t('evidence-facts.translates')} <Reference>{translationOf}</Reference>
        </>
      )}
    </>
  );
}
