import { cleanText } from '#app/adapters/files/clean-text.ts';
import { escapeXml } from '#app/adapters/xml/xml-text.ts';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with attributes; attributes and children that are null are left out. */
export function iatiElement(name: string, attributes: Attributes, ...children: readonly (string | null)[]): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(cleanText(String(value)))}"`)
    .join('');
  const inside = children.filter((child) => child !== null).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export function text(name: string, content: string): string {
  return `<${name}>${escapeXml(cleanText(content))}</${name}>`;
}

/** One `narrative` per language there is; the first is English where there is English. */
export function narratives(said: Translated): string {
  return LANGUAGES.flatMap((language) => {
    const content = said[language]?.trim();
    return content ? [`<narrative xml:lang="${language}">${escapeXml(cleanText(content))}</narrative>`] : [];
  }).join('');
}

/** A name, which is the same in every language. */
export function named(name: string): string {
  return text('narrative', name);
}
