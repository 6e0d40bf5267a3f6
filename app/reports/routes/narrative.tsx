import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { readIndicators } from '../narrative/indicators.ts';
import { narrativePage } from '../narrative/narrative-pages.server.ts';
import {
  indicatorCountsShape,
  indicatorLabelsShape,
  NARRATIVE_TEXTS,
  NARRATIVE_WORDS,
  narrativeShape,
} from '../report.ts';
import { saveNarrative } from '../narrative/save-narrative.server.ts';
import { IndicatorFields } from '../narrative/ui/indicator-fields.tsx';
import { SaveButtons } from '../ui/save-buttons.tsx';

export const handle = { access: 'reports.read', title: 'reports.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await narrativePage(world.db, actor, idParam('reportId')));
  return page.editable ? page : redirect(paths.report(page.id));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const sent = await readForm(args.request);
  const texts = parseForm(sent, narrativeShape);
  const labels = parseForm(sent, indicatorLabelsShape);
  const counts = parseForm(sent, indicatorCountsShape);
  if (!texts.ok || !labels.ok || !counts.ok) {
    return sendBack(
      sent,
      [texts, labels, counts].flatMap((each) => (each.ok ? [] : each.errors)),
    );
  }
  const next = sent.intent === 'leave' ? paths.reports() : paths.report(reportId);
  const indicators = readIndicators(labels.value, counts.value);
  if (!indicators.ok) return answer(sent, indicators, () => redirect(next));
  const { version, ...narrative } = texts.value;
  const given = { reportId, version, narrative, indicators: indicators.value, key: sent.key };
  return answer(sent, await saveNarrative(world, actor, given), () => redirect(next));
}

export default function NarrativeForm() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.task.narrative')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.narrative.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <Form name="narrative">
        <HiddenField name="version" value={page.version} />
        {NARRATIVE_TEXTS.map((text) => (
          <TextArea
            key={text}
            name={text}
            label={t(`reports.narrative.${text}`)}
            hint={t(`reports.narrative.${text}.hint`)}
            words={NARRATIVE_WORDS}
            rows={8}
            optional={text !== 'results'}
            defaultValue={page.narrative[text]}
          />
        ))}
        <Section id="indicators" title={t('reports.task.indicators')}>
          <p className="hint">{t('reports.indicators.hint')}</p>
          {page.rows.map(({ row, saved }) => (
            <IndicatorFields key={row} row={row} saved={saved} />
          ))}
        </Section>
        <SaveButtons />
      </Form>
    </>
  );
}
