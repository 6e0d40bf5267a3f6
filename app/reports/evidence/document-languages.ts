import { LANGUAGES } from '#app/kernel/languages.ts';

/**
 * Languages a document can be in: ISO 639-1 where there is a code, else ISO 639-3 of languages third parties write in, and
 * two codes of ISO 639-2: `mul` for several languages, `zxx` for no words at all. Names: `Intl.DisplayNames`, which knows
 * every one of them in the five languages of the portal.
 */
const OTHERS = `
  aa ab af ak am an as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el et eu fa ff fi fj fo
  fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky lb
  lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pl ps pt qu rm rn ro rw
  sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi wo xh yi yo za zh
  zu bal ceb ckb din fil hil ilo kac kam kea men nus pis prs quc rhg shn sus tem tet tpi war mul zxx`
  .trim()
  .split(/\s+/);

/** The five of the portal come first. */
export const DOCUMENT_LANGUAGES: readonly string[] = [...LANGUAGES, ...OTHERS];
