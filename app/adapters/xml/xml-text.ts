const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an XML element or attribute. Controls must be gone already (`cleanText`). */
export function escapeXml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** An element around other elements; those left out (`null`) are skipped. */
export function element(name: string, ...children: readonly (string | null)[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

/** An element around text, or nothing where there is no text. */
export function leaf(name: string, text: string | undefined): string | null {
  return text === undefined || text === '' ? null : `<${name}>${escapeXml(text)}</${name}>`;
}
