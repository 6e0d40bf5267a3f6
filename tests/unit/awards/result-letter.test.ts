import { describe, expect, it } from 'vitest';
import { resultLetter, type LetterFacts } from '#app/awards/result-letter.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { checkpointKey, readCheckpoint, signCheckpoint, type Checkpoint } from '#app/trail/checkpoint.ts';

const key = checkpointKey('passerelle/trail/019a0000-0000-7000-8000-000000000001', Buffer.alloc(32, 7));
const checkpoint: Checkpoint = {
  origin: key.name,
  size: 12_345,
  root: Buffer.alloc(32, 3),
  entries: 210,
  journalHead: Buffer.alloc(32, 5),
  at: '2026-11-02T09:00:00.000Z',
};
const signed = { checkpoint, note: signCheckpoint(checkpoint, key) };

const facts: LetterFacts = {
  page: {
    application: {
      id: '019a0000-0000-7000-8000-000000000002',
      reference: 'TEST-2026-C1-0042',
      state: 'awarded',
      currency: 'EUR',
      requestedMinor: 20_000_00n,
    },
    callTitle: { en: 'Test call' },
    letters: undefined,
    organisationAlias: 'ORG-0007',
    redressUntil: '2026-12-20',
    decisionId: '019a0000-0000-7000-8000-000000000003',
    outcome: 'award',
    amountMinor: 18_500_00n,
    reason: 'Travel is too high',
    notifiedAt: new Date('2026-11-01T09:00:00Z'),
    scoreHundredths: 7350,
    highestHundredths: 10_000,
    passTotal: 60,
    criteria: [{ code: 'A', title: { en: 'Relevance' }, maximum: 20, hundredths: 1750 }],
    rereadAt: null,
    feedback: ['A clear plan'],
    award: { state: 'live', acceptedAt: null, acceptUntil: '2026-12-13' },
    accept: null,
    decline: null,
    redress: null,
  },
  check: { code: 'ab12-cd34-ef56-0a1b-2c3d', address: 'https://portal.example/verify' },
  programmeTitle: { en: 'Test programme' },
  signed,
};

const codesOf = (given: LetterFacts) =>
  resultLetter(given, textIn('en')).blocks.flatMap((block) => (block.kind === 'qr' ? [block] : []));

describe('the letter of a result', () => {
  it('AT-3: its code is the signed note itself, which whoever has the key can check', () => {
    const [code, ...others] = codesOf(facts);
    expect(others).toEqual([]);
    expect(readCheckpoint(code?.text ?? '', key.verifierKey)).toEqual(checkpoint);
  });

  it.each(LANGUAGES)('AT-3: prints name, size, root and date of the checkpoint in %s, at its foot', (language) => {
    const text = textIn(language);
    const { blocks } = resultLetter(facts, text);
    const [facing, code] = blocks.slice(-2);
    expect(code?.kind).toBe('qr');
    const values = facing?.kind === 'facts' ? facing.rows.map(({ value }) => value) : [];
    expect(values.slice(0, 3)).toEqual([key.name, text.number(12_345), checkpoint.root.toString('base64')]);
    expect(values[3]).toContain(text.dateTime(new Date(checkpoint.at)));
  });

  it('has no code before the first checkpoint', () => {
    expect(codesOf({ ...facts, signed: null })).toEqual([]);
  });

  it.each([
    ['awarded', 'award', 'awards.result.award', true],
    ['declined', 'award', 'applications.status.declined', false],
    ['rejected', 'reject', 'awards.result.reject', false],
  ] as const)('says of an application that is %s what its page says', (state, outcome, key, next) => {
    const { t } = textIn('en');
    const page = { ...facts.page, outcome, application: { ...facts.page.application, state } };
    const words = JSON.stringify(resultLetter({ ...facts, page }, textIn('en')));
    expect(words).toContain(t(key));
    expect(words.includes(t('awards.result.next'))).toBe(next);
    expect(words.includes('18,500.00')).toBe(outcome === 'award');
    for (const said of ['Travel is too high', 'A clear plan', '73.5', '17.5', 'ORG-0007'])
      expect(words).toContain(said);
  });
});
