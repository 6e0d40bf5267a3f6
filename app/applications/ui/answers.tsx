import type { CallQuestion, CallSection } from '#app/calls/call-content.ts';
import { columnsOf, columnTitle, isRowKind, type RowColumn } from '#app/calls/question-kinds.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { readRows, type AnswerRow } from '../answer-rows.ts';
import { answerLine, cellText } from '../answer-text.ts';
import type { SubmittedDocument } from '../application-content.ts';
import { DocumentList } from './document-list.tsx';

type AnswersProps = {
  sections: readonly CallSection[];
  answers: ReadonlyMap<string, string>;
  /** What is attached, for questions that ask for a file; left out for readers who see no files. */
  documents?: readonly SubmittedDocument[] | undefined;
  /** Set where the reader may change them: the application's id. */
  changeIn?: string | undefined;
  /** Language the answers are written in. */
  lang: string;
};

/** Every section with its questions and what was answered, each with its way back while it can be changed. */
export function Answers({ sections, answers, documents, changeIn, lang }: AnswersProps) {
  const { language } = useText();
  return sections.map((section) => (
    <Section key={section.code} title={inLanguage(section.title, language)}>
      <SummaryList
        rows={section.questions.map((question, index) => ({
          key: question.code,
          label: inLanguage(question.label, language),
          value: (
            <AnswerText
              question={question}
              value={answers.get(question.code) ?? ''}
              lang={lang}
              documents={documents?.filter(({ label }) => label === question.code)}
            />
          ),
          ...(changeIn
            ? { change: `${paths.applicationSection(changeIn, section.code)}#section-answer-${index}` }
            : {}),
        }))}
      />
    </Section>
  ));
}

type AnswerTextProps = {
  question: CallQuestion;
  value: string;
  lang?: string | undefined;
  /** What is attached to the question. */
  documents?: readonly SubmittedDocument[] | undefined;
};

/** One answer for reading, by the kind of its question. */
export function AnswerText({ question, value, lang, documents = [] }: AnswerTextProps) {
  const text = useText();
  if (question.kind === 'file' && documents.length > 0) return <DocumentList documents={documents} asked={[]} bare />;
  if (value === '') return <span className="hint">{text.t('common.not-provided')}</span>;
  if (isRowKind(question.kind)) return <RowsText question={question} value={value} lang={lang} />;
  const line = answerLine(question, value, text);
  // Digits alone have no direction: as a paragraph of their own they would stand on the wrong side in Arabic.
  if (line !== null) return <bdi>{line}</bdi>;
  return <UserText {...(lang ? { lang } : {})}>{value}</UserText>;
}

/** An answer in rows: a table, or one row as a list of what it says. */
function RowsText({ question, value, lang }: { question: CallQuestion; value: string; lang?: string | undefined }) {
  const text = useText();
  const rows = readRows(question, value);
  const columns = columnsOf(question);
  return (
    <div className="user-text" lang={lang}>
      <DataTable
        caption={inLanguage(question.label, text.language)}
        captionHidden
        dense
        rows={rows.map((cells, number) => ({ cells, number }))}
        rowKey={({ number }) => String(number)}
        columns={columns.map((column) => ({
          key: column.code,
          label: columnTitle(column, text),
          numeric: column.kind === 'amount' || column.kind === 'month',
          cell: ({ cells }: { cells: AnswerRow }) => <CellText column={column} cells={cells} />,
        }))}
      />
    </div>
  );
}

function CellText({ column, cells }: { column: RowColumn; cells: AnswerRow }) {
  const text = useText();
  const words = cellText(column, cells, text);
  return words === '' ? (
    <span className="hint">–</span>
  ) : column.kind === 'long' ? (
    <UserText>{words}</UserText>
  ) : (
    <bdi>{words}</bdi>
  );
}
