import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { FileSize } from '#app/ui/file-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { EvidenceDocumentPage } from '../evidence-facts-pages.server.ts';
import { FactsFields } from './facts-fields.tsx';

type Props = { page: EvidenceDocumentPage };
type Statement = EvidenceDocumentPage['statements'][number];

/** The document itself, and what stands stated of it. */
export function DocumentFacts({ page }: Props) {
  const { t, list } = useText();
  const { document, lines, documentId } = page;
  const [standing] = page.statements;
  return (
    <SummaryList
      rows={[
        {
          key: 'document',
          label: t('evidence-facts.document'),
          value: (
            <>
              <a href={paths.document(documentId)}>
                {t(`reports.evidence.${document.label}`)} <Reference>{document.reference}</Reference>
              </a>{' '}
              <span className="hint">
                <FileSize bytes={document.bytes} />
              </span>
            </>
          ),
        },
        {
          key: 'lines',
          label: t('evidence-facts.proves'),
          value: list(lines.map((number) => t('reports.line.number', { number }))),
        },
        { key: 'on', label: t('evidence-facts.handed-in'), value: <DateText value={document.createdAt} /> },
        { key: 'language', label: t('evidence-facts.language'), value: <LanguageSaid said={standing} /> },
        { key: 'redacted', label: t('evidence-facts.redacted'), value: <RedactedSaid said={standing} /> },
        { key: 'original', label: t('evidence-facts.original'), value: <OriginalSaid said={standing} /> },
      ]}
    />
  );
}

export function FactsForm({ page }: Props) {
  const { t } = useText();
  const [last] = page.statements;
  const onFile = last && { ...last, translationOf: last.originalId };
  return (
    <Section title={t('evidence-facts.state')}>
      <p>{t('evidence-facts.state.lede')}</p>
      <Form name="facts">
        <HiddenField name="stated" value={last?.number ?? 0} />
        <FactsFields originals={page.originals} onFile={onFile} />
        <ButtonRow>
          <Button>{t('evidence-facts.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Who stated what, the newest first. */
export function Statements({ page }: Props) {
  const { t } = useText();
  if (page.statements.length === 0) return null;
  return (
    <Section title={t('evidence-facts.history')}>
      <DataTable
        caption={t('evidence-facts.history')}
        captionHidden
        rows={page.statements}
        rowKey={({ number }) => `${number}`}
        columns={[
          { key: 'at', label: t('common.date'), cell: (said) => <DateText value={said.statedAt} /> },
          { key: 'by', label: t('evidence-facts.by'), cell: (said) => <bdi>{said.by ?? '–'}</bdi> },
          { key: 'language', label: t('evidence-facts.language'), cell: (said) => <LanguageSaid said={said} /> },
          { key: 'redacted', label: t('evidence-facts.redacted'), cell: (said) => <RedactedSaid said={said} /> },
          { key: 'original', label: t('evidence-facts.original'), cell: (said) => <OriginalSaid said={said} /> },
        ]}
      />
    </Section>
  );
}

function LanguageSaid({ said }: { said: Statement | undefined }) {
  const { t, languageName } = useText();
  return <>{said?.language ? languageName(said.language) : t('evidence-facts.unsaid')}</>;
}

function RedactedSaid({ said }: { said: Statement | undefined }) {
  const { t } = useText();
  if (!said || said.redacted === null) return <>{t('evidence-facts.unsaid')}</>;
  return <>{t(said.redacted ? 'evidence-facts.redacted.yes' : 'evidence-facts.redacted.no')}</>;
}

function OriginalSaid({ said }: { said: Statement | undefined }) {
  return said?.translationOf ? <Reference>{said.translationOf}</Reference> : <>–</>;
}
