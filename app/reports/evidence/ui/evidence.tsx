import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { useUploadWords } from '#app/organisations/ui/upload-words.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { FileList } from '#app/ui/file-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { EvidenceLabel } from '../evidence-checklist.ts';
import type { Evidence } from '../../report-store.server.ts';
import { FactsFields, type Original } from './facts-fields.tsx';
import { FactsLink } from './facts-text.tsx';

type NeededListProps = {
  needed: readonly EvidenceLabel[];
  missing: readonly EvidenceLabel[];
  present: readonly string[];
  declared: boolean;
};

/** What a cost of this type needs, and what is still missing. */
export function NeededList({ needed, missing, present, declared }: NeededListProps) {
  const { t } = useText();
  if (needed.length === 0) return <p className="hint">{t('reports.documents.none-needed')}</p>;
  const stateOf = (label: EvidenceLabel) =>
    present.includes(label) ? 'attached' : missing.includes(label) ? 'missing' : 'declared';
  return (
    <Section title={t('reports.documents.needed')}>
      <SummaryList
        rows={needed.map((label) => ({
          key: label,
          label: t(`reports.evidence.${label}`),
          value: (
            <StatusTag
              state={stateOf(label)}
              tone={TONES[stateOf(label)]}
              label={t(`reports.documents.state.${stateOf(label)}`)}
            />
          ),
        }))}
      />
      {declared ? <p className="hint">{t('reports.evidence.declared')}</p> : null}
    </Section>
  );
}

const TONES = { attached: 'good', missing: 'warn', declared: 'info' } as const;

export function EvidenceList({ reportId, documents }: { reportId: string; documents: readonly Evidence[] }) {
  const { t } = useText();
  if (documents.length === 0) return <p className="hint">{t('reports.documents.empty')}</p>;
  return (
    <FileList
      label={t('reports.documents.attached')}
      files={documents.map((document) => ({
        key: document.documentId,
        name: document.reference,
        bytes: document.bytes,
        href: paths.document(document.documentId),
        note: (
          <>
            {t(`reports.evidence.${document.label as EvidenceLabel}`)}
            <FactsLink reportId={reportId} document={document} />
          </>
        ),
        action: (
          <Form name={`remove-${document.documentId}`} className="inline-form">
            <HiddenField name="document" value={document.documentId} />
            <Button tone="quiet" name="intent" value="remove">
              {t('common.remove')}
              <span className="unseen"> {document.reference}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

type EvidenceFormProps = {
  reportId: string;
  lineId: string;
  labels: readonly EvidenceLabel[];
  missing: readonly EvidenceLabel[];
  originals: readonly Original[];
};

/** A plain form; where scripts run, the file goes in chunks and can stop and go on. */
export function EvidenceForm({ reportId, lineId, labels, missing, originals }: EvidenceFormProps) {
  const { t } = useText();
  const words = useUploadWords(paths.evidenceUpload(reportId, lineId));
  return (
    <Section title={t('reports.documents.add')}>
      <Form name="attach" encType="multipart/form-data" data={words}>
        <SelectField
          name="label"
          label={t('reports.documents.label')}
          choices={labels.map((label) => ({ value: label, label: t(`reports.evidence.${label}`) }))}
          defaultValue={missing[0] ?? ''}
        />
        <FileField
          name="file"
          label={t('applications.documents.file')}
          hint={t('applications.documents.file.hint')}
          accept={acceptAttribute}
        />
        <FactsFields originals={originals} />
        <ButtonRow>
          <Button name="intent" value="attach">
            {t('reports.documents.attach')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
