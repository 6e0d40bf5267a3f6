import { element, escapeXml } from '#app/adapters/xml/xml-text.ts';
import type { Instant } from '#app/kernel/instant.ts';

/** One line of text and the language it is in. */
export type SpokenText = { readonly text: string; readonly lang: string };

export type FeedEntry = {
  /** A UUID: becomes the entry's permanent id. */
  readonly id: string;
  readonly title: SpokenText;
  readonly summary: SpokenText;
  readonly href: string;
  /** When it could first be read. */
  readonly publishedAt: Instant;
  /** When it last changed. */
  readonly updatedAt: Instant;
};

export type Feed = {
  /** Its own address, which is also its id. */
  readonly self: string;
  readonly page: string;
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  readonly updatedAt: Instant;
  readonly entries: readonly FeedEntry[];
};

/** An Atom document (RFC 4287). */
export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    element('id', clean(feed.self)),
    element('title', clean(feed.title)),
    element('updated', feed.updatedAt.toISOString()),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    element('author', element('name', clean(feed.author))),
    ...feed.entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(entry: FeedEntry): string {
  return element(
    'entry',
    element('id', `urn:uuid:${entry.id}`),
    text('title', entry.title),
    text('summary', entry.summary),
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    link('alternate', 'text/html', entry.href),
  );
}

function text(name: string, { text: content, lang }: SpokenText): string {
  return `<${name} type="text" xml:lang="${escapeXml(lang)}">${clean(content)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** Without the characters XML 1.0 cannot hold, half surrogate pairs among them. */
function clean(content: string): string {
  return escapeXml(content.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}
