import { describe, expect, it } from 'vitest';
import { contentToSubmit } from '#app/applications/application-content.ts';
import {
  certifiedContent,
  decideAnswer,
  decideAsking,
  decideCertifying,
  isCertified,
} from '#app/applications/certification/certification.ts';
import { certifiedSha256 } from '#app/applications/certification/certified-hash.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import { COMPLETE } from './draft.ts';

const deadlineAt = new Date('2026-11-30T16:00:00Z');
const window = { state: 'open', opensAt: new Date('2026-10-01T08:00:00Z'), deadlineAt, graceMinutes: 30 } as const;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

describe('I7: putting an application before its representative', () => {
  const facts = { required: true, ready: ok(null), others: 1, live: null } as const;

  it.each([
    ['what could be handed in', {}, 'ok'],
    ['a call that asks for none', { required: false }, 'certification-not-asked'],
    ['what could not be handed in', { ready: refuse('deadline-passed') }, 'deadline-passed'],
    ['what was asked already', { live: 'asked' }, 'certification-asked-already'],
    ['what is certified already', { live: 'certified' }, 'certification-asked-already'],
    ['what was declined before', { live: 'declined' }, 'ok'],
    ['what became void', { live: 'void' }, 'ok'],
    ['a team whose only representative asks', { others: 0 }, 'representative-missing'],
  ] as const)('%s', (_name, given, expected) => expect(codeOf(decideAsking({ ...facts, ...given }))).toBe(expected));
});

describe('answering', () => {
  const certification = { state: 'asked', askedBy: 'editor', contentSha256: A } as const;
  const facts = { certification, accountId: 'head', represents: true, sha256: A, read: A };

  it('another person with the mark answers, over what stands and was read', () => {
    expect(codeOf(decideAnswer(facts))).toBe('ok');
    expect(codeOf(decideAnswer({ ...facts, represents: false }))).toBe('not-representative');
    expect(codeOf(decideAnswer({ ...facts, accountId: 'editor' }))).toBe('certification-own');
    expect(codeOf(decideAnswer({ ...facts, sha256: B }))).toBe('certification-changed');
    expect(codeOf(decideAnswer({ ...facts, read: B }))).toBe('certification-changed');
    expect(codeOf(decideAnswer({ ...facts, certification: { ...certification, state: 'void' } }))).toBe(
      'certification-changed',
    );
  });

  it('I7: what is certified too late is not certified; nothing is left undeclared', () => {
    const signing = { ...facts, window, asked: ['exclusion', 'double'], declarations: ['double', 'exclusion'] };
    const last = addMinutes(deadlineAt, 30);
    expect(codeOf(decideCertifying(signing, last))).toBe('ok');
    expect(codeOf(decideCertifying(signing, new Date(last.getTime() + 1)))).toBe('deadline-passed');
    expect(codeOf(decideCertifying({ ...signing, declarations: ['double'] }, last))).toBe('declaration-missing');
  });
});

describe('what was certified', () => {
  it('is what there is, or nothing', () => {
    expect(isCertified({ state: 'certified', contentSha256: A }, A)).toBe(true);
    expect(isCertified({ state: 'certified', contentSha256: A }, B)).toBe(false);
    expect(isCertified({ state: 'certified', contentSha256: A }, null)).toBe(false);
    expect(isCertified({ state: 'asked', contentSha256: A }, A)).toBe(false);
    expect(isCertified(null, A)).toBe(false);
  });

  const application = {
    id: 'a',
    programmeId: 'p',
    callId: 'c',
    callVersionId: 'v1',
    organisationId: 'o',
    reference: 'C-0001',
    state: 'draft',
    version: 1,
    language: 'en',
    requestedMinor: null,
    currency: 'EUR',
    localCurrency: null,
    durationMonths: 12,
    lotCode: null,
    activities: ['R1.1'],
    createdAt: deadlineAt,
    submittedAt: null,
    submittedSha256: null,
    decidedAt: null,
  } as const;
  const draft = { ...COMPLETE, attached: [] };

  it('has one hash, the same for the version that is handed in, and another for any other content', () => {
    const hash = certifiedSha256(application, draft);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const [question] = [...COMPLETE.answers.keys()];
    const others = [
      certifiedSha256({ ...application, durationMonths: 11 }, draft),
      certifiedSha256({ ...application, callVersionId: 'v2' }, draft),
      certifiedSha256({ ...application, activities: ['R1.2'] }, draft),
      certifiedSha256(application, { ...draft, answers: new Map([...draft.answers, [question ?? '', 'Other']]) }),
      certifiedSha256(application, { ...draft, lines: draft.lines.slice(1) }),
    ];
    expect(new Set([hash, ...others]).size).toBe(others.length + 1);
    expect(certifiedSha256({ ...application, durationMonths: null }, draft)).toBeNull();
  });

  it('leaves out only what handing in adds', () => {
    const submitted = contentToSubmit({
      application,
      number: 3,
      at: deadlineAt,
      call: draft.content,
      answers: draft.answers,
      lines: draft.lines,
      documents: [],
      local: null,
      declarations: ['exclusion'],
    });
    const whole = { ...submitted, certification: { id: 'x', sha256: A, at: deadlineAt.toISOString() } };
    const left = Object.keys(whole).filter((key) => !(key in certifiedContent(whole)));
    expect(left.toSorted()).toEqual(['certification', 'declarations', 'local', 'number', 'submittedAt']);
  });
});
