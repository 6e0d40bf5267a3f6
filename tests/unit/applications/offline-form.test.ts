import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMark } from '#app/applications/application-hash.ts';
import { offlineForm, readOfflineForm, type OfflineFacts } from '#app/applications/offline/offline-form.ts';
import { offlineChoices, valueOf, withChoice } from '#app/applications/offline/offline-choices.ts';
import { questionHtml } from '#app/applications/offline/offline-question.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';

const CHOSEN = {
  activities: ['R1.1'],
  taxonomy: ['gender:G2', 'violation:arrest'],
  durationMonths: 12,
  lotCode: 'north',
};
const entry = (list: 'violation' | 'gender', code: string, retired = false) => ({
  list,
  code,
  title: { en: code },
  retired,
});
const CHOICES = offlineChoices({
  content: { ...CALL_CONTENT, lots: [{ code: 'north', title: { en: 'North <b>' }, envelopeMinor: '1' }] },
  chosen: CHOSEN,
  activities: ['R1.1', 'R1.2'].map((code) => ({ code, title: { en: 'Legal aid' }, retired: false })),
  entries: [
    entry('violation', 'arrest', true),
    entry('violation', 'old', true),
    entry('violation', 'torture'),
    entry('gender', 'G2'),
  ],
});

const facts = (answers: Record<string, string> = {}): OfflineFacts => ({
  reference: 'GIAI-2026-C1-0042',
  content: CALL_CONTENT,
  deadline: { at: new Date('2026-11-30T09:00:00Z'), zone: 'Europe/Brussels' },
  answers: new Map(Object.entries(answers).map(([code, value]) => [code, { value, revision: 2 }])),
  choices: CHOICES,
});
/** Any 16-bit units, also those that make no character. */
const anyText = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));
const english = textIn('en');
const form = (answers: Record<string, string> = {}) => offlineForm(facts(answers), english);

const RISKS: CallQuestion = { code: 'risks', label: { en: 'Risks' }, kind: 'risks', required: true, maxRows: 3 };

describe('what is chosen from lists, in the offline form', () => {
  it('I6: offers what the call and the programme do, and what was chosen before it was retired', () => {
    expect(CHOICES.map(({ code, options }) => [code, options.map(({ value }) => value)])).toEqual([
      [':activities', ['R1.1']],
      [':violation', ['violation:arrest', 'violation:torture']],
      [':gender', ['gender:G2']],
      [':lot', ['north']],
      [':duration', []],
    ]);
    const html = form();
    expect(html).toMatch(/<fieldset data-list=":activities">.*value="R1.1" checked/s);
    expect(html).toContain('<option value="north" selected>North &lt;b&gt;</option>');
    expect(html).toMatch(/data-code=":duration"[^>]* value="12"/);
  });

  it('comes back as it was taken along, each list under a mark of its own', () => {
    const read = readOfflineForm(form());
    if (!read.ok) throw new Error('unreadable');
    for (const code of [':activities', ':violation', ':gender', ':lot', ':duration'] as const) {
      const value = valueOf(code, CHOSEN);
      expect(read.value.get(code)).toEqual({ typed: value, mark: answerMark(0, value) });
      expect(withChoice(code, value, CHOSEN)).toEqual(CHOSEN);
    }
  });

  it('says one list anew and leaves the others alone', () => {
    expect(withChoice(':violation', ' torture\nviolation:torture\n', CHOSEN)).toEqual({
      ...CHOSEN,
      taxonomy: ['gender:G2', 'violation:torture'],
    });
    expect(withChoice(':gender', '', CHOSEN)?.taxonomy).toEqual(['violation:arrest']);
    expect(withChoice(':lot', '', CHOSEN)?.lotCode).toBeNull();
    expect(withChoice(':duration', ' 9 ', CHOSEN)?.durationMonths).toBe(9);
    for (const typed of ['0', '-1', 'a year', '1000', '1.5']) expect(withChoice(':duration', typed, CHOSEN)).toBeNull();
  });
});

describe('the offline form', () => {
  it('prints an answer in rows with blank ones after it, as many as the call allows', () => {
    const saved = JSON.stringify([{ risk: 'Raid "x"', likelihood: 'low' }]);
    const html = questionHtml(RISKS, saved, english);
    expect(html.match(/data-row=/g)).toHaveLength(3);
    expect(html).toContain('Raid &quot;x&quot;');
    expect(html).toContain('<option value="low" selected>');
    expect(html).toContain('data-table="risks"');
    const country = questionHtml({ ...RISKS, kind: 'country' }, 'CO', english);
    expect(country).toContain('<option value="CO" selected>Colombia</option>');
    expect(questionHtml({ ...RISKS, kind: 'declaration' }, 'yes', english)).toMatch(/type="checkbox"[^>]* checked/);
    expect(questionHtml({ ...RISKS, kind: 'file' }, '', english)).not.toContain('data-code');
  });

  it.each(LANGUAGES)('is one file in %s that asks nobody for anything', (language) => {
    const html = offlineForm(facts(), textIn(language));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|src="|href="|@import|url\(/);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    for (const { code } of CALL_CONTENT.sections.flatMap((section) => section.questions)) {
      expect(html).toContain(`data-code="${code}"`);
    }
  });

  it('names no file, title or field after what was written', () => {
    expect(form({ problem: 'Maha' }).match(/Maha/g)).toHaveLength(2);
    expect(form()).toContain('<title>GIAI-2026-C1-0042</title>');
  });

  it('comes back with every answer and the mark it was written over, whatever was written', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const read = readOfflineForm(form({ problem: value, plan: '</script><script>alert(1)</script>' }));
        if (!read.ok) throw new Error('unreadable');
        expect(read.value.get('problem')).toEqual({ typed: value, mark: answerMark(2, value) });
        expect(read.value.get('people')).toEqual({ typed: '', mark: answerMark(0, '') });
        expect(read.value.get('plan')?.typed).toContain('</script>');
      }),
    );
  });

  it('lets no answer out of its place', () => {
    const html = form({ problem: '</textarea><img src=x onerror=alert(1)>', people: '"><b>' });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['another page', '<html><script>1</script></html>'],
    ['a list that is none', '<script id="passerelle-form">{</script>'],
    ['another shape', '<script id="passerelle-form">{"format":1,"answers":{"a":"b"}}</script>'],
    ['another format', '<script id="passerelle-form">{"format":2,"answers":{}}</script>'],
    ['a file cut short', form().slice(0, form().indexOf('"format"'))],
  ])('is not read from %s', (_name, file) =>
    expect(readOfflineForm(file)).toMatchObject({ ok: false, refusal: { code: 'offline-form-unreadable' } }),
  );
});
