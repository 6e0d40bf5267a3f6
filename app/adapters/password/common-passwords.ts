/**
 * Long passwords that people choose most, without the digits and signs behind them. A password is common when nothing
 * but digits, signs and repetition is left beside one of these.
 */
const COMMON = new Set(
  `password passwort motdepasse contrasena contraseña parol пароль йцукен йцукенг qwerty qwertyuiop qwertyuiopasdfghjkl
  azerty azertyuiop asdfghjkl zxcvbnm qwertyqwerty qazwsxedc qazwsx passwordpassword adminadmin administrator
  administrateur administrador welcome welcomehome letmein letmeinnow iloveyou iloveyousomuch ilovemyself jetaime tequiero
  teamo teamomucho mylove forever foreverandever sunshine sunshineday princess princesse princesa football footballfan
  superman batman spiderman starwars starwarsfan dragonball pokemon nintendo playstation monkeybusiness
  trustno trustnoone changeme changemenow changemeplease changeit secret secretpassword topsecret mysecret mypassword
  newpassword thisismypassword thepassword passw pword pa55word p@ssword p@ssw0rd passw0rd pass1word default defaultpassword
  guest guestguest testtest testing testpassword temporary temppassword temppass access accessgranted master masterkey
  computer internet internetexplorer microsoft windows facebook instagram whatsapp telegram google googlegoogle
  hello helloworld hellohello helloo whatever whateveryouwant nothing nothingelse something everything everybody
  summer summertime winter spring springtime autumn january february september october november december monday friday
  abcdefgh abcdefghi abcdefghij abcdefghijkl abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcabcabc aaaaaaaaaaaa abcdabcd
  abcdabcdabcd correcthorsebatterystaple correcthorse horsebatterystaple maytheforcebewithyou
  tobeornottobe onceuponatime inthebeginning goodmorning goodmorningvietnam goodnight goodnightmoon happybirthday
  merrychristmas happynewyear thankyou thankyouverymuch godisgood godislove jesuschrist jesusislord jesuslovesme
  praisethelord bismillah bismillahirrahmanirrahim alhamdulillah inshallah mashallah allahuakbar subhanallah allahisgreat
  muhammad muhammadali ramadanmubarak habibi habibti humanrights droitshumains droitsdelhomme derechoshumanos
  права любовь ятебялюблю солнышко привет приветпривет наташа спартак москва россия украина
  liverpool liverpoolfc manchesterunited realmadrid barcelona fcbarcelona chelsea chelseafc arsenal arsenalfc juventus
  bonjour bonjourbonjour bienvenue bienvenido bienvenidos soleil doudou loulou chouchou coucou marseille parissaintgermain
  estrella mariposa corazon amigos amigosporsiempre felicidad buenosdias america colombia mexico argentina
  basketball baseball volleyball swimming mustang ferrari lamborghini porsche mercedes mercedesbenz harleydavidson
  chocolate strawberry butterfly rainbow unicorn unicorns cookiemonster hellokitty mickeymouse donaldduck snoopdogg
  charlie michael michelle jennifer jessica jonathan alexander alexandra elizabeth christopher christina stephanie
  fuckyou fuckyoubitch motherfucker asshole bullshit badboy badgirl sexybitch
  security securitysecurity networking connection database username userpassword useruser login loginlogin logmein
  opensesame sesame openthedoor knockknock whoami iamgroot iamlegend iamtheone iamhappy thisistheend
  azertyazerty qsdfghjklm wxcvbn aqwzsxedc qwertzuiop asdfasdf asdfasdfasdf zaqxswcde zaqwsx poiuytrewq lkjhgfdsa mnbvcxz
  hunter hunterhunter killer ninja samurai warrior gandalf dumbledore harrypotter hogwarts gameofthrones winteriscoming`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a password is one of the common ones, perhaps with digits and signs around it, or said twice over. */
export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase();
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const plain = core.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
  return (
    [small, plain].some((text) => isCommon(text.replace(/[^\p{L}]+/gu, '')) || isCommon(text)) || isSequence(small)
  );
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isCommon(word: string): boolean {
  return COMMON.has(word) || COMMON.has(unit(word));
}

/** The shortest piece that, said again and again, makes the text. */
function unit(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return length > 0 ? text.slice(0, length) : text;
}

/** A few characters again and again, or a run such as `123456789012` or `abcdefghijkl`. */
function isSequence(text: string): boolean {
  if (unit(text).length <= 4 || new Set(text).size <= 3) return true;
  const steps = Array.from(text)
    .slice(1)
    .map((character, n) => character.charCodeAt(0) - text.charCodeAt(n));
  const even = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length;
  return even >= steps.length * 0.9;
}
