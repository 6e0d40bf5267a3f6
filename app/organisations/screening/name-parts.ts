import { lookUpKeys, skeletonOf, soundOf } from './sound.ts';
import { wordsOf, type Word } from './name-letters.ts';

/** One part of a name that is compared: usually a word, `Abdul Rahman` and its like as one. */
export type NamePart = {
  /** As it was written. */
  readonly shown: string;
  readonly letters: string;
  readonly sound: string;
  /** Consonants only, by families: see `skeletonOf`. */
  readonly skeleton: string;
  /** What the part is looked up by: two parts without a common key are not alike. */
  readonly keys: readonly string[];
  readonly abjad: boolean;
  /** How much a part of this kind says about who it is, from 0 to 1, before rarity. */
  readonly share: number;
};

/** Articles, prepositions and words of kinship, in Latin letters: they come and go with the spelling of a name. */
const ARTICLES = words('al el ul ad ar as ash at az an il ol');
const PARTICLES = words(`bin ibn ben bn abn bint bnt ould wld walad de la le les du des da dos das di del della van von
  der den zu y e i a and et und of the for w wa pour para na v jr sr`);

/** What somebody is called before the name: it is left out as often as not. */
const TITLES = words(`mr mrs ms dr prof eng engineer general colonel haji hajji hajj hadj haj hagi alhaj alhaji mullah
  mulla molla maulavi maulawi mawlawi moulavi qari sheikh shaikh shaykh cheikh sheik shykh mla haddschi hajy mlwy qry`);

/** Forms of companies and associations: every second name has one. */
const LEGAL_FORMS = words(`ltd limited llc inc co company corp corporation gmbh sarl sa plc ooo oao zao pao ao jsc cjsc
  ojsc ngo ong asbl ev est pte pvt fze fzco sal sae wll bsc`);

/** Words that say what kind of body it is, in the languages lists are written in. */
const KINDS = words(`association organisation organization foundation fondation fundacion society societe group groupe
  grupo committee comite union institute institut instituto network reseau red trust fund fond fonds fondo charity
  charitable charities relief center centre centro movement mouvement movimiento general trading international
  internationale internacional national nationale nacional islamic human rights humanitarian humanitaire development
  jamiat jamiyat jameat jmayh jmyt muassasat mwsst mrkz sharikat shrkt obshchestvo organizatsiya assotsiatsiya tsentr
  dvizhenie soyuz asociacion droits derechos humanos humains jeunesse youth women femmes mujeres`);

const PARTICLE = 0.08;
const TITLE = 0.2;
const INITIAL = 0.15;
const LEGAL_FORM = 0.1;
const KIND = 0.35;

/** The parts of a name in the order they are written; nothing when it has no letters. */
export function partsOf(name: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  const given = wordsOf(name);
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at];
    if (!word) continue;
    const rest = SERVANT.test(word.letters) ? given.slice(at + 1, at + 3) : [];
    const taken = ARTICLES.has(rest[0]?.letters ?? '') ? rest : rest.slice(0, 1);
    const last = taken.at(-1);
    if (last && !ARTICLES.has(last.letters)) {
      parts.push(partOf({ ...taken.reduce(joined, word), letters: `abd${withoutArticle(last)}` }));
      at += taken.length;
    } else {
      parts.push(partOf({ ...word, letters: servantOf(withoutArticle(word)) }));
    }
  }
  return parts;
}

/** Every two parts side by side as one: `Jong Un` for `Jongun`, `Abou Bakr` for `Aboubakr`. */
export function pairsOf(parts: readonly NamePart[]): readonly NamePart[] {
  return parts.slice(1).map((next, at) => partOf(joined(parts[at] ?? next, next)));
}

/** Abd, Abdul, Abdel, Abdou and the like: only the beginning of a name. */
const SERVANT = /^abd(?:[aeiou]{1,2}[lrnsztd]?)?$/;

/** `Abdurrahman`, `Abdelrahman`, `Abdirahman` and `عبدالرحمن` all begin with `abd` and go on with the name of God. */
function servantOf(letters: string): string {
  const rest = /^abd[aeiou]{0,2}(?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z)|d(?=d)|t(?=t))?(.{2,})$/.exec(letters)?.[1];
  return rest ? `abd${rest}` : letters;
}

/** The Arabic article is written as part of the word in Arabic, and apart, or not at all, in Latin letters. */
function withoutArticle(word: Pick<Word, 'letters' | 'abjad'>): string {
  return word.abjad && /^al.{2,}/.test(word.letters) ? word.letters.slice(2) : word.letters;
}

function joined(one: Word, other: Word): Word {
  return {
    shown: `${one.shown} ${other.shown}`,
    letters: one.letters + other.letters,
    abjad: one.abjad || other.abjad,
  };
}

function partOf({ shown, letters, abjad }: Word): NamePart {
  const sound = soundOf(letters, abjad);
  const skeleton = skeletonOf(sound);
  return { shown, letters, sound, skeleton, keys: lookUpKeys(skeleton), abjad, share: shareOf(letters) };
}

function shareOf(letters: string): number {
  if (ARTICLES.has(letters) || PARTICLES.has(letters)) return PARTICLE;
  if (TITLES.has(letters)) return TITLE;
  if (/^[a-z0-9]$/.test(letters)) return INITIAL;
  if (LEGAL_FORMS.has(letters)) return LEGAL_FORM;
  return KINDS.has(letters) ? KIND : 1;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
