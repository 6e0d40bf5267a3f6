import { describe, expect, it } from 'vitest';
import { atomFeed } from '#app/calls/atom-feed.ts';
import { calendar } from '#app/calls/calendar.ts';
import { spoken } from '#app/calls/translated-text.ts';

const ID = '019ad000-0000-7000-8000-000000000001';
const AT = new Date('2026-11-30T16:00:00Z');
const event = {
  id: ID,
  at: AT,
  changedAt: new Date('2026-10-01T07:00:00Z'),
  revision: 2,
  summary: 'Deadline GIAI-2026-C1',
  description: '30 November 2026, 17:00; (Brussels time), \\ for all\nof us',
  href: 'https://portal.example.org/calls/GIAI-2026-C1',
};

describe('the calendar', () => {
  const file = calendar({ name: 'Deadlines', lang: 'en', events: [event] });

  it('ends every line with CRLF and holds one moment in UTC', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file).toContain('\r\nDTSTART:20261130T160000Z\r\n');
    expect(file).toContain(`\r\nUID:${ID}\r\n`);
  });

  it('says which word is the last when a deadline moved, and invites nobody', () => {
    expect(file).toContain('\r\nLAST-MODIFIED:20261001T070000Z\r\nSEQUENCE:2\r\n');
    // RFC 5546 §3.2.1: an event that is published needs an organiser; RFC 5545 §3.7.2: a copy of a calendar has no method.
    expect(file).not.toMatch(/^METHOD/m);
  });

  it('escapes what separates values', () => {
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain('17:00\\; (Brussels time)\\, \\\\ for all\\nof us');
  });

  it('folds at 75 octets, never inside a character, and unfolds to what it was', () => {
    const summary = 'موعد نهائي — défenseur·e·x·s 🌍 '.repeat(12);
    const folded = calendar({ name: 'N', lang: 'ar', events: [{ ...event, summary }] });
    const lines = folded.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(folded).not.toContain('\ufffd');
    expect(folded.replaceAll('\r\n ', '')).toContain(`SUMMARY;LANGUAGE=ar:${summary}\r\n`);
  });
});

describe('the feed', () => {
  const entry = {
    id: ID,
    title: { text: 'Tom & "Jerry" <b>', lang: 'fr' },
    summary: { text: `before\u0008\ufffe\ud800after`, lang: 'en' },
    href: 'https://portal.example.org/calls/X?a=1&b=2',
    publishedAt: new Date('2026-11-01T16:00:00Z'),
    updatedAt: AT,
  };
  const feed = atomFeed({
    self: 'https://portal.example.org/calls.atom',
    page: 'https://portal.example.org/calls',
    lang: 'en',
    title: 'Calls',
    author: 'Programme',
    updatedAt: AT,
    entries: [entry],
  });

  it('escapes text and leaves out what XML cannot hold', () => {
    expect(feed).toContain('<title type="text" xml:lang="fr">Tom &amp; &quot;Jerry&quot; &lt;b&gt;</title>');
    expect(feed).toContain('>beforeafter</summary>');
    expect(feed).toContain('href="https://portal.example.org/calls/X?a=1&amp;b=2"');
  });

  it('names every entry for good and dates it', () => {
    expect(feed).toContain(`<id>urn:uuid:${ID}</id>`);
    expect(feed).toContain(
      '<published>2026-11-01T16:00:00.000Z</published><updated>2026-11-30T16:00:00.000Z</updated>',
    );
  });
});

describe('a text as a reader gets it', () => {
  it('is in the reader’s language, else English, else whatever there is; empty texts do not count', () => {
    expect(spoken({ en: 'E', fr: 'F' }, 'fr')).toEqual({ text: 'F', lang: 'fr' });
    expect(spoken({ en: 'E', fr: ' ' }, 'fr')).toEqual({ text: 'E', lang: 'en' });
    expect(spoken({ ru: 'Р' }, 'fr')).toEqual({ text: 'Р', lang: 'ru' });
    expect(spoken({}, 'fr')).toEqual({ text: '', lang: 'fr' });
  });
});
