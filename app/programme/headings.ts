/** Budget headings, in the order every budget, agreement and report prints them. Words: `heading.<code>`. */
export const HEADINGS = [
  'human-resources',
  'travel',
  'equipment',
  'local-office',
  'other-costs',
  'security-wellbeing',
  'indirect',
] as const;

export type Heading = (typeof HEADINGS)[number];

export function isHeading(text: string): text is Heading {
  return HEADINGS.some((heading) => heading === text);
}
