import { answerPlain } from '#app/applications/answer-text.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { CallCriterion } from '#app/calls/call-content.ts';
import type { ReviewedFileView } from './file-pages.server.ts';
import { PACK_FORMAT } from './offline-pack.ts';
import { PACK_SCRIPT, PACK_STYLE } from './offline-parts.ts';
import { CONFIDENCES, type Confidence } from './review.ts';
import { anchorOf, commentField, FEEDBACK_FIELD, NOT_APPLICABLE, pointsField, type Score } from './scoring.ts';
import { CONFIDENCE_FIELD, NOTE_FIELD } from './sheet-form.ts';

/** A file as it goes into a pack: what the reviewer's page shows of it, and the sheet as far as it is filled. */
export type PackedFile = {
  readonly assignmentId: string;
  readonly reference: string;
  readonly file: ReviewedFileView;
  readonly criteria: readonly CallCriterion[];
  readonly sheet: {
    readonly version: number;
    readonly scores: readonly Score[];
    readonly feedback: string;
    readonly confidence: Confidence;
    readonly note: string;
  };
};

/**
 * A reviewer's open files as one page that needs no network: what the portal shows of each (alias, open answers, budget)
 * and its score sheet. Its button saves the answers as a file for the portal. The page asks nobody and keeps nothing.
 */
export function offlinePage(files: readonly PackedFile[], text: Text, at: Date): string {
  const { t } = text;
  return [
    '<!doctype html>',
    `<html lang="${text.language}" dir="${text.direction}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    `<title>${escaped(t('reviews.pack.title'))}</title><style>${PACK_STYLE}</style></head><body>`,
    `<h1>${escaped(t('reviews.pack.title'))}</h1><p>${escaped(t('reviews.pack.made', { when: text.dateTime(at) }))}</p>`,
    `<p>${escaped(t('reviews.pack.how'))}</p>`,
    `<nav><ul>${files.map((each) => `<li><a href="#${each.assignmentId}"><bdi>${escaped(each.reference)}</bdi></a></li>`).join('')}</ul></nav>`,
    ...files.map((each) => fileOf(each, text)),
    `<p class="save"><button type="button" id="save">${escaped(t('reviews.pack.save'))}</button></p>`,
    `<script>${PACK_SCRIPT.replace('%FORMAT%', PACK_FORMAT)}</script></body></html>`,
    '',
  ].join('\n');
}

function fileOf(packed: PackedFile, text: Text): string {
  return `<article id="${packed.assignmentId}"><h2><bdi>${escaped(packed.reference)}</bdi></h2>
${factsOf(packed, text)}${answersOf(packed, text)}${budgetOf(packed, text)}${sheetOf(packed, text)}</article>`;
}

function factsOf({ file }: PackedFile, text: Text): string {
  const { t } = text;
  const rows: readonly (readonly [string, string])[] = [
    [t('reviews.file.alias'), file.alias],
    [t('reviews.file.place'), text.country(file.country)],
    [t('reviews.file.duration'), t('reviews.file.months', { count: file.durationMonths })],
    [t('reviews.file.requested'), text.money(money(file.requestedMinor, file.currency))],
    [t('common.language'), text.languageName(file.language)],
  ];
  return `<dl>${rows.map(([label, value]) => `<dt>${escaped(label)}</dt><dd><bdi>${escaped(value)}</bdi></dd>`).join('')}</dl>`;
}

function answersOf({ file, assignmentId }: PackedFile, text: Text): string {
  const { language, t } = text;
  const sections = file.sections.map((section) => {
    const answers = section.answers.map((answer) => {
      const translated = answer.translations.map(
        (each) => `<p>${escaped(`${text.languageName(each.language)} – ${t(`reviews.translation.${each.madeBy}`)}`)}</p>
<p class="said" dir="auto" lang="${each.language}">${escaped(each.text)}</p>`,
      );
      const said = answerPlain(answer.question, answer.value, text);
      return `<div id="${assignmentId}-${answer.code}"><h4>${escaped(inLanguage(answer.label, language))}</h4>
<p class="said" dir="auto" lang="${file.language}">${escaped(said === '' ? t('common.not-provided') : said)}</p>${translated.join('')}</div>`;
    });
    const hidden = section.hidden > 0 ? `<p>${escaped(t('reviews.file.hidden', { count: section.hidden }))}</p>` : '';
    return `<h3>${escaped(inLanguage(section.title, language))}</h3>${answers.join('')}${hidden}`;
  });
  return sections.join('');
}

function budgetOf({ file }: PackedFile, text: Text): string {
  const { t } = text;
  const say = (minor: bigint) => text.money(money(minor, file.currency));
  const rows = file.lines.map((line) => {
    const about = `${t(`heading.${line.heading}`)} · ${t(`budget.payer.${line.payer}`)}`;
    const parts = [text.number(line.quantity), t(`budget.measure.${line.measure}`), say(line.unitMinor)];
    const sum = `${parts.map(apart).join(' × ')} = ${apart(say(line.amountMinor))}`;
    return `<tr><td dir="auto">${escaped(line.description)}</td><td>${escaped(about)}</td>
<td>${sum}</td></tr>`;
  });
  return `<h3>${escaped(t('reviews.file.budget'))}</h3><table>${rows.join('')}</table>`;
}

function sheetOf(packed: PackedFile, text: Text): string {
  const { t } = text;
  const { sheet } = packed;
  const confidences = ['', ...CONFIDENCES].map((value) =>
    option(
      value,
      value === '' ? '–' : t(`reviews.confidence.${value as (typeof CONFIDENCES)[number]}`),
      sheet.confidence,
    ),
  );
  return `<form data-sheet="${packed.assignmentId}"><h3>${escaped(t('reviews.sheet.title'))}</h3>
<input type="hidden" name="version" value="${sheet.version}">
${packed.criteria.map((criterion, index) => criterionOf(packed, { criterion, index }, text)).join('')}
${labelled(t('reviews.sheet.confidence'), `<select name="${CONFIDENCE_FIELD}">${confidences.join('')}</select>`)}
${labelled(t('reviews.sheet.feedback'), area(FEEDBACK_FIELD, sheet.feedback))}
${labelled(t('reviews.sheet.note'), area(NOTE_FIELD, sheet.note))}</form>`;
}

function criterionOf(packed: PackedFile, given: { criterion: CallCriterion; index: number }, text: Text): string {
  const { t, language } = text;
  const { criterion, index } = given;
  const saved = packed.sheet.scores.find((each) => each.criterion === criterion.code);
  const chosen = saved?.notApplicable ? NOT_APPLICABLE : String(saved?.points ?? '');
  const points = Array.from({ length: criterion.maximum + 1 }, (_, value) =>
    option(
      String(value),
      t('reviews.sheet.choice', { points: value, anchor: t(`reviews.anchor.${anchorOf(value, criterion)}`) }),
      chosen,
    ),
  );
  const out = criterion.minimum ? '' : option(NOT_APPLICABLE, t('reviews.sheet.not-applicable'), chosen);
  const links = packed.file.sections.flatMap((section) =>
    section.answers.filter((each) => each.criterion === criterion.code),
  );
  const judged = links.map(
    (each) =>
      `<li><a href="#${packed.assignmentId}-${each.code}">${escaped(inLanguage(each.label, language))}</a></li>`,
  );
  return `<fieldset><legend>${escaped(inLanguage(criterion.title, language))}</legend>
<p dir="auto">${escaped(inLanguage(criterion.guidance, language))}</p>${anchorsOf(criterion, text)}<ul>${judged.join('')}</ul>
${labelled(t('reviews.sheet.points', { maximum: criterion.maximum }), `<select name="${pointsField(index)}">${option('', '–', chosen)}${points.join('')}${out}</select>`)}
${labelled(t('reviews.sheet.comment'), area(commentField(index), saved?.comment ?? ''))}</fieldset>`;
}

function anchorsOf({ anchors }: CallCriterion, { t, language, number }: Text): string {
  if (!anchors) return '';
  const rows = anchors.map(
    (each) => `<li><strong>${number(each.points)}</strong> <bdi>${escaped(inLanguage(each.text, language))}</bdi></li>`,
  );
  return `<p>${escaped(t('calls.criterion.anchors'))}</p><ul>${rows.join('')}</ul>`;
}

/** In Arabic, two amounts beside each other would change places. */
function apart(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

function labelled(label: string, control: string): string {
  return `<label>${escaped(label)} ${control}</label>`;
}

function area(name: string, value: string): string {
  return `<textarea name="${name}" rows="4" dir="auto">\n${escaped(value)}</textarea>`;
}

function option(value: string, label: string, chosen: string): string {
  return `<option value="${value}"${value === chosen ? ' selected' : ''}>${escaped(label)}</option>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
