/** Letters of other scripts in Latin letters, as banks and passports write them: no accents, no apostrophes. */
export const LATIN_OF: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m
    ن n ه h و w ي y ى a ة a ئ e ؤ o پ p چ ch ژ zh گ g ک k ی y ڤ v ێ e ۆ o ڕ r ڵ l ە e ہ h ھ h ے e ٹ t ڈ d ڑ r ں n
    َ a ِ i ُ u ً an ٍ in ٌ un`),
  ...pairs(`
    а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch
    ы y э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a ғ g қ q ң n ө o ұ u ү u һ h
    ҳ h ҷ j ӣ i ӯ u ҕ g ӷ g`),
  ...pairs(`
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`),
  ...pairs('ß ss æ ae ø o ł l đ d ð d þ th ı i œ oe ħ h ŋ n ə a ɛ e ɔ o ŧ t ƙ k ɓ b ɗ d ʻ - ƴ y'),
]);

/** Letters that are written but not spoken, or only mark the one before: nothing is lost without them. */
export const SILENT: ReadonlySet<string> = new Set(['ъ', 'ь', 'ء', 'ـ', 'ّ', 'ْ', 'ٰ', 'ʼ', 'ʹ', 'ʾ', 'ʿ']);

/** Other scripts' signs that have a Latin twin in the SEPA character set. */
export const SIGN_OF: ReadonlyMap<string, string> = new Map([
  ...pairs(
    "، , ؛ , ؟ ? – - — - ‑ - ‐ - ’ ' ‘ ' ` ' ´ ' ʻ ' « ' » ' “ ' ” ' \" ' & + _ - ; , [ ( ] ) { ( } ) · . • - · . № No",
  ),
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
  ['\n', ' '],
]);

function pairs(list: string): [string, string][] {
  const parts = list.trim().split(/\s+/);
  return parts.flatMap((part, index): [string, string][] => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : []));
}
