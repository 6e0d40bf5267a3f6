import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { decideReport } from '../review/decide-report.server.ts';
import { decisionPage } from '../review/decision-pages.server.ts';
import { readJudgements } from '../review/judgements.ts';
import { acceptedShape, commentsShape, groundsShape } from '../report.ts';
import { HeadingTable } from '../figures/ui/heading-table.tsx';
import { IndicatorTable } from '../narrative/ui/indicator-table.tsx';
import { LineDecision } from '../review/ui/line-decision.tsx';
import { NarrativeView } from '../narrative/ui/narrative-view.tsx';

export const handle = { access: 'reports.decide', title: 'reports.decision.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await decisionPage(world.db, actor, idParam('reportId')));
  return page.state === 'submitted' ? page : redirect(paths.report(page.id));
}

const versionShape = z.object({ version: wholeNumber({ min: 1, max: 999_999 }) });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { id: reportId, lines } = found(await decisionPage(world.db, actor, idParam('reportId')));
  const ids = lines.map((line) => line.id);
  const sent = await readForm(args.request);
  const about = parseForm(sent, versionShape);
  const accepted = parseForm(sent, acceptedShape(ids));
  const grounds = parseForm(sent, groundsShape(ids));
  const comments = parseForm(sent, commentsShape(ids));
  if (!about.ok || !accepted.ok || !grounds.ok || !comments.ok) {
    return sendBack(
      sent,
      [about, accepted, grounds, comments].flatMap((each) => (each.ok ? [] : each.errors)),
    );
  }
  const typed = { accepted: accepted.value, grounds: grounds.value, comments: comments.value };
  const judgements = readJudgements(ids, typed);
  const given = { reportId, version: about.value.version, judgements, key: sent.key };
  return answer(sent, await decideReport(world, actor, given), () => redirect(paths.report(reportId)));
}

export default function ReportDecision() {
  const page = useLoaderData<typeof loader>();
  const { t, percent, money } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.decision.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.decision.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <div className="flow">
        <p>
          {t('reports.decision.outstanding')}: <Amount value={euro(page.outstandingMinor)} />
        </p>
        {page.declared.minor > 0n ? (
          <p>
            {t('reports.declarations.share', {
              minor: money(euro(page.declared.minor)),
              most: money(euro(page.declared.ceilingMinor)),
              percent: percent(page.declared.percent),
            })}{' '}
            <a href={paths.reportDeclarations(page.id)}>{t('reports.declarations.title')}</a>
          </p>
        ) : null}
        {page.sample ? (
          <p>{t('reports.decision.sample', { percent: percent(page.sample.percent), lines: page.sample.lines })}</p>
        ) : null}
        <Disclosure summary={t('reports.decision.read')}>
          <NarrativeView narrative={page.narrative} />
          <IndicatorTable indicators={page.indicators} />
        </Disclosure>
        <Section title={t('reports.figures.title')}>
          <HeadingTable figures={page.figures} />
        </Section>
        <Section title={t('reports.task.costs')}>
          <Form name="decision">
            <HiddenField name="version" value={page.version} />
            {page.lines.map((line) => (
              <LineDecision key={line.id} line={line} setBy={page.setBy.get(line.rateId ?? '')} />
            ))}
            <p className="hint">{t('reports.decision.final')}</p>
            <ButtonRow>
              <Button>{t('reports.decision.send')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      </div>
    </>
  );
}
