import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type FileExportsProps = {
  batchId: string;
  exports: readonly { number: number; by: string | null; at: Instant }[];
  /** What was asked and not used yet. */
  permit: { reason: string; askedBy: string | null; allowed: boolean; mine: boolean } | null;
  may: { instruct: boolean; allow: boolean };
  primary: boolean;
};

/** LG-7: a bank file leaves once; a second copy needs a reason and another person. */
export function FileExports({ batchId, exports, permit, may, primary }: FileExportsProps) {
  const { t } = useText();
  const download = may.instruct && (exports.length === 0 || permit?.allowed === true);
  return (
    <>
      {download ? (
        <ButtonRow>
          <ButtonLink href={paths.paymentFile(batchId)} download tone={primary ? 'primary' : 'secondary'}>
            {t('disbursements.batch.download')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {exports.length > 0 ? (
        <Section title={t('disbursements.export.title')}>
          <Timeline
            label={t('disbursements.export.title')}
            entries={exports.map(({ number, by, at }) => ({
              key: String(number),
              at,
              title: t('disbursements.export.number', { number }),
              ...(by ? { by } : {}),
            }))}
          />
          {permit && !permit.allowed ? <Waiting permit={permit} may={may} /> : null}
          {!permit && may.instruct ? (
            <Form name="again">
              <TextField
                name="reason"
                label={t('disbursements.export.reason')}
                hint={t('disbursements.export.reason.hint')}
                width="full"
              />
              <ButtonRow>
                <Button tone="secondary">{t('disbursements.export.ask')}</Button>
              </ButtonRow>
            </Form>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

function Waiting({ permit, may }: { permit: NonNullable<FileExportsProps['permit']> } & Pick<FileExportsProps, 'may'>) {
  const { t } = useText();
  return (
    <>
      <NoticeBanner tone="warning" title={t('disbursements.export.asked', { alias: permit.askedBy ?? '–' })}>
        <p dir="auto">{permit.reason}</p>
      </NoticeBanner>
      {may.allow && !permit.mine ? (
        <Form name="allow">
          <ButtonRow>
            <Button>{t('disbursements.export.allow')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p className="hint">{t('refusal.export-second-person')}</p>
      )}
    </>
  );
}
