import type { Instant } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';

/** A document to print. Every text comes translated and formatted from the caller; this room knows no catalogue. */
export type PdfDocument = {
  readonly language: Language;
  /** Printed as the first heading and kept in the document information: neutral, no names (PV-3). */
  readonly title: string;
  /** Stands for the clock: the same document gives the same bytes. */
  readonly createdAt: Instant;
  readonly frame: PdfFrame;
  readonly blocks: readonly PdfBlock[];
};

/** What every page carries. Emblem and funding statement always stand together. */
export type PdfFrame = {
  /** Who issues the document. */
  readonly office: string;
  readonly reference?: string;
  readonly funding: string;
  readonly disclaimer: string;
  readonly pageLabel: (page: number, pages: number) => string;
};

export type PdfBlock =
  /** `keep`: points below it that stay on its page; two lines of text unless given. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly keep?: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | PdfTable
  | { readonly kind: 'signatures'; readonly boxes: readonly SignatureBox[] }
  /** A checksum in hexadecimal, printed in groups of eight. */
  | { readonly kind: 'hash'; readonly label: string; readonly value: string }
  /** A text as QR code; `alt` says what it holds to who cannot see it. */
  | { readonly kind: 'qr'; readonly text: string; readonly alt: string }
  | { readonly kind: 'page-break' };

export type Fact = { readonly label: string; readonly value: string };

/** Someone's place to sign; `lines` name who and when, where that is known. */
export type SignatureBox = { readonly role: string; readonly lines: readonly string[] };

export type PdfTable = {
  readonly kind: 'table';
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals?: readonly string[];
};

/** `share`: of the width, against the other columns; 1 unless given. `end` is for figures, which line up at the right in every language. */
export type PdfColumn = { readonly heading: string; readonly share?: number; readonly align?: 'start' | 'end' };
