import type { Language } from '#app/kernel/languages.ts';
import type { Category } from '#app/organisations/organisation.ts';

/** Fictional organisations. `name` in its own script, `latin` as on a bank account. */
export type ThirdParty = {
  readonly slug: string;
  readonly name: string;
  readonly latin: string;
  readonly country: string;
  readonly town: string;
  readonly language: Language;
  readonly category: Category;
  /** Whether its country is shown as a region only. */
  readonly atRisk: boolean;
};

function party(row: string): ThirdParty {
  const [slug, name, latin, country, town, language, category, risk] = row.split(' | ').map((cell) => cell.trim());
  return {
    slug: slug ?? '',
    name: name ?? '',
    latin: latin ?? '',
    country: country ?? '',
    town: town ?? '',
    language: language as Language,
    category: category as Category,
    atRisk: risk === 'risk',
  };
}

export const THIRD_PARTIES: readonly ThirdParty[] = [
  'warda | جمعية وردة للعدالة | Jamiyat Warda lil Adala | TN | Sfax | ar | registered | risk',
  'sendero | Sendero de Memoria | Sendero de Memoria | CO | Popayán | es | registered | open',
  'luz | Colectiva Luz de Agosto | Colectiva Luz de Agosto | MX | Xalapa | es | unregistered | risk',
  'raices | Asociación Raíces y Verdad | Asociacion Raices y Verdad | GT | Cobán | es | registered | open',
  'umoja | Umoja Survivors Circle | Umoja Survivors Circle | KE | Kisumu | en | registered | open',
  'haki | Haki Legal Aid Desk | Haki Legal Aid Desk | UG | Gulu | en | registered | risk',
  'espoir | Maison de l’Espoir des victimes | Maison de l Espoir des victimes | CD | Bukavu | fr | registered | risk',
  'voix | Les Voix du fleuve | Les Voix du fleuve | SN | Ziguinchor | fr | registered | open',
  'racines | Racines et Justice | Racines et Justice | BF | Bobo-Dioulasso | fr | unregistered | risk',
  'pamiat | Центр «Память и право» | Tsentr Pamyat i pravo | KZ | Almaty | ru | registered | open',
  'most | Группа «Мост» | Gruppa Most | KG | Osh | ru | unregistered | risk',
  'golos | Голос свидетеля | Golos svidetelya | MD | Chisinau | ru | registered | open',
  'bahay | Bahay ng Katarungan | Bahay ng Katarungan | PH | Davao | en | registered | open',
  'sampaguita | Sampaguita Legal Network | Sampaguita Legal Network | PH | Iloilo | en | registered | open',
  'nur | شبكة نور للتوثيق | Shabakat Nur lil Tawthiq | LB | Tripoli | ar | registered | risk',
  'amal | نساء الأمل | Nisa al Amal | JO | Irbid | ar | registered | open',
  'dar | دار الذاكرة | Dar al Dhakira | MA | Fes | ar | registered | open',
  'tejer | Tejer la Justicia | Tejer la Justicia | PE | Ayacucho | es | registered | open',
  'ceiba | Fundación Ceiba | Fundacion Ceiba | HN | Tela | es | registered | risk',
  'marea | Marea Abierta | Marea Abierta | MX | Acapulco | es | registered | open',
  'iroko | Iroko Rights Forum | Iroko Rights Forum | NG | Jos | en | registered | open',
  'zenith | Zenith Documentation Group | Zenith Documentation Group | PK | Quetta | en | unregistered | risk',
  'lanka | Families for Truth | Families for Truth | LK | Jaffna | en | registered | risk',
  'terre | Terre d’écoute | Terre d ecoute | ML | Ségou | fr | registered | risk',
  'baobab | Collectif Baobab | Collectif Baobab | CI | Man | fr | registered | open',
  'dialog | Правовой диалог | Pravovoy dialog | AM | Gyumri | ru | registered | open',
  'svet | Женская сеть «Свет» | Zhenskaya set Svet | GE | Zugdidi | ru | registered | open',
  'ray | Rainbow Archive | Rainbow Archive | GH | Tamale | en | individual | risk',
].map(party);
