import { z } from 'zod';
import { escapeXml } from '#app/adapters/xml/xml-text.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { LONGEST_ANSWER } from '../answers.ts';
import { answerMark } from '../application-hash.ts';
import { choiceHtml, type OfflineChoice } from './offline-choices.ts';
import { questionHtml } from './offline-question.ts';
import { OFFLINE_SCRIPT } from './offline-script.ts';

/** What the form is filled with: nothing, or one's own draft. */
export type OfflineFacts = {
  /** Of the draft, or of the call for a blank form: also the file's name. */
  readonly reference: string;
  readonly content: CallContent;
  readonly deadline: { readonly at: Instant; readonly zone: string };
  /** Saved answers by question code, with their revision. */
  readonly answers: ReadonlyMap<string, { readonly value: string; readonly revision: number }>;
  /** What is chosen from the lists of the call and the programme. */
  readonly choices: readonly OfflineChoice[];
};

/** The largest file that is read back. */
export const MOST_FORM_BYTES = 900_000;

const LIST = 'passerelle-form';

const listShape = z.object({
  format: z.literal(1),
  answers: z.record(
    z.string().max(40),
    z.object({ value: z.string().max(LONGEST_ANSWER * 2), mark: z.string().max(40) }),
  ),
});

/** Answers as they came back, by question code, each with the mark it was written over. */
export type OfflineAnswers = ReadonlyMap<string, { readonly typed: string; readonly mark: string }>;

/** The whole form as one file: no address in it is ever asked, and nothing but its own script runs. */
export function offlineForm(facts: OfflineFacts, text: Text): string {
  const { t, language, direction } = text;
  const { content, reference, deadline } = facts;
  const title = inLanguage(content.title, language);
  const when = text.dateTime(deadline.at, deadline.zone);
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p dir="ltr">${escapeXml(reference)}</p>`,
    `<p>${escapeXml(t('common.deadline'))}: ${escapeXml(`${when} (${deadline.zone})`)}</p>`,
    `<p class="hint">${escapeXml(t('offline.form.about'))}</p>`,
    `<h2>${escapeXml(t('offline.form.choices'))}</h2>`,
    ...facts.choices.map((choice) => choiceHtml(choice, text)),
    ...content.sections.map((section) => sectionHtml(section, facts, text)),
    `<p><button type="button" id="save">${escapeXml(t('offline.form.save'))}</button></p>`,
    `<p class="hint">${escapeXml(t('offline.form.careful'))}</p>`,
    `<script type="application/json" id="${LIST}">${listJson(facts)}</script>`,
    `<script>${OFFLINE_SCRIPT}</script>`,
  ].join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(reference)}</title>
<style>${STYLE}</style></head>
<body data-file="${escapeXml(reference)}.html">
${body}
</body></html>
`;
}

const STYLE = `body{font:1.05rem/1.5 system-ui,sans-serif;max-inline-size:42rem;margin:1rem auto;padding-inline:1rem}
label{display:block;font-weight:600;margin-block-start:1.5rem}textarea,input,select{font:inherit;inline-size:100%;box-sizing:border-box;padding:.4rem}
.tick{inline-size:auto}fieldset{margin-block:1rem;border:1px solid #999}fieldset label{font-weight:400;margin-block-start:.5rem}
.hint{color:#555;margin-block:.2rem}button{font:inherit;font-weight:600;padding:.6rem 1.2rem}`;

function sectionHtml(section: CallContent['sections'][number], facts: OfflineFacts, text: Text): string {
  const title = escapeXml(inLanguage(section.title, text.language));
  return [
    `<h2>${title}</h2>`,
    ...section.questions.map((question) => questionHtml(question, answerIn(facts, question.code), text)),
  ].join('\n');
}

function answerIn({ answers }: OfflineFacts, code: string): string {
  return answers.get(code)?.value ?? '';
}

/** Inside a script element only `<` could end it. */
function listJson({ content, answers, choices }: OfflineFacts): string {
  const questions = content.sections.flatMap((section) => section.questions);
  const list = questions.map(({ code }) => {
    const { value, revision } = answers.get(code) ?? { value: '', revision: 0 };
    return [code, { value, mark: answerMark(revision, value) }] as const;
  });
  const chosen = choices.map(({ code, value }) => [code, { value, mark: answerMark(0, value) }] as const);
  return JSON.stringify({ format: 1, answers: Object.fromEntries([...chosen, ...list]) }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

/** Reads a form that comes back; whatever else the file holds is neither kept nor shown. */
export function readOfflineForm(file: string): Result<OfflineAnswers, Refusal<'offline-form-unreadable'>> {
  const start = file.indexOf(`id="${LIST}">`);
  const end = start === -1 ? -1 : file.indexOf('</script>', start);
  if (end === -1) return refuse('offline-form-unreadable', { field: 'file' });
  try {
    const parsed = listShape.safeParse(JSON.parse(file.slice(start + `id="${LIST}">`.length, end)));
    if (!parsed.success) return refuse('offline-form-unreadable', { field: 'file' });
    const entries = Object.entries(parsed.data.answers);
    return ok(new Map(entries.map(([code, { value, mark }]) => [code, { typed: value, mark }])));
  } catch {
    return refuse('offline-form-unreadable', { field: 'file' });
  }
}
