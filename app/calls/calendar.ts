import type { Instant } from '#app/kernel/instant.ts';

export type CalendarEvent = {
  /** A UUID: the same for every version of the event. */
  readonly id: string;
  readonly at: Instant;
  /** When what is said here was published, or the deadline moved after an outage. */
  readonly changedAt: Instant;
  /** How often that happened after the first time: calendars take the highest. */
  readonly revision: number;
  readonly summary: string;
  readonly description: string;
  readonly href: string;
};

/** Octets a content line may have before it is folded (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/**
 * An iCalendar object (RFC 5545): one moment per event, in UTC, which every calendar shows in its reader's zone. It
 * invites nobody: without METHOD it is a copy of the calendar (§3.7.2), so no event needs an ORGANIZER.
 */
export function calendar(given: { name: string; lang: string; events: readonly CalendarEvent[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passerelle//Calls//EN',
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${given.lang}:${escapeText(given.name)}`,
    `X-WR-CALNAME:${escapeText(given.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...given.events.flatMap((event) => eventLines(event, given.lang)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, lang: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.revision}`,
    `DTSTART:${utc(event.at)}`,
    `SUMMARY;LANGUAGE=${lang}:${escapeText(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${lang}:${escapeText(event.description)}`,
    `URL:${event.href}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20261130T150000Z`. */
function utc(at: Instant): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** Breaks a line before it exceeds 75 octets of UTF-8, never inside a character; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}
