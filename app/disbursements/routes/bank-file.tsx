import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bankFilePage } from '#app/disbursements/bank/bank-pages.server.ts';
import { BankLines } from '#app/disbursements/ui/bank-lines.tsx';
import { BankStatuses } from '#app/disbursements/ui/bank-statuses.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'disbursements.instruct', title: 'bank.file.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const after = url.searchParams.get('after');
  return found(await bankFilePage(world.db, actor, { id: idParam('fileId'), ...(after ? { after } : {}) }));
}

export default function BankFile() {
  const { file, statuses, rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('bank.file.title')} caption={file.reference} back={{ href: paths.bank() }} />
      {file.warnings.length > 0 ? (
        <NoticeBanner tone="warning" title={t('bank.file.warnings')}>
          <ul>
            {file.warnings.map(({ code, line }, index) => (
              <li key={`${code}-${line}-${index}`}>
                {t('bank.file.atLine', { line, warning: t(`bank.warning.${code}`) })}
              </li>
            ))}
          </ul>
        </NoticeBanner>
      ) : null}
      <SummaryList
        rows={[
          { key: 'kind', label: t('bank.files.kind'), value: t(`bank.kind.${file.kind}`) },
          { key: 'version', label: t('bank.files.version'), value: <bdi dir="ltr">{file.version}</bdi> },
          { key: 'read', label: t('bank.files.read'), value: <DateTimeText value={file.importedAt} /> },
          {
            key: 'hash',
            label: t('disbursements.batch.hash'),
            value: <code className="digest">{file.sha256}</code>,
          },
        ]}
      />
      {file.kind === 'status' ? (
        <Section title={t('bank.file.statuses')}>
          <BankStatuses statuses={statuses} />
        </Section>
      ) : (
        <Section title={t('bank.files.movements')}>
          <BankLines
            caption={t('bank.files.movements')}
            lines={rows}
            empty={<EmptyState title={t('bank.file.noMovements')} />}
          />
          <Pager previous={null} next={next ? paths.bankFile(file.id, { after: next }) : null} />
        </Section>
      )}
      <RecordTrailLink kind="bank-file" id={file.id} />
    </>
  );
}
