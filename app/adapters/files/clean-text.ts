// oxlint-disable-next-line no-control-regex -- controls are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Half of a surrogate pair has no UTF-8 form; the last two code points of the plane are not allowed in XML. */
const NO_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;
/** One look that lets nearly every text pass: exports clean millions of cells. */
// oxlint-disable-next-line no-control-regex -- as above
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** EX-6: text as people may read it: without controls (tab and line ends stay) and without direction overrides. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(CONTROLS, '').replace(NO_CHARACTER, '\ufffd') : text;
}
