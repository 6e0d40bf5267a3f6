import type { Words } from '../../words.ts';
import type { witness as english } from '../en/witness.ts';

export const witness: Words<typeof english> = {
  'programme.witnesses.title': 'Свидетели',
  'programme.witnesses.link': 'Свидетели журнала',
  'programme.witnesses.lede':
    'Организации вне портала, которые хранят его контрольные точки. Раз в день, если что-то было записано, каждая получает последнюю подписанную отметку предыдущего дня: тогда никто не может незаметно переписать или укоротить журнал.',
  'programme.witnesses.list': 'Кому отправляются отметки',
  'programme.witnesses.none': 'Свидетелей пока нет',
  'programme.witnesses.none.body': 'Пока их нет, контрольные точки хранит только портал.',
  'programme.witness.added': 'С какого дня',
  'programme.witness.sent': 'Последняя отправка',
  'programme.witness.sent.none': 'Пока ничего',
  'programme.witness.events': '{count, plural, one {# событие} few {# события} many {# событий} other {# события}}',
  'programme.witness.end': 'Завершение',
  'programme.witness.new': 'Назначить свидетеля',
  'programme.witness.name.hint':
    'Донор, аудитор, другой член консорциума: тот, кто ничего не выигрывает от изменённого журнала',
  'programme.witness.email': 'Служебный адрес электронной почты',
  'programme.witness.hint':
    'Адрес отдела, а не человека. Он хранится запечатанным и больше не показывается; чтобы изменить его, уберите свидетеля и назначьте снова.',
  'programme.witness.language': 'Язык писем',
  'programme.witness.add': 'Назначить свидетелем',
  'programme.witness.mail.subject': 'Отметка для хранения',
  'programme.witness.mail':
    'Сохраните это письмо без изменений и вне портала, который его отправил: отметка ниже за подписью говорит, докуда дошёл его журнал, последняя строка – ключ, которым проверяется подпись, и если журнал когда-нибудь поставят под сомнение, аудитор попросит её у вас.',
  'refusal.witness-known': 'Этот адрес уже принадлежит свидетелю',
  'refusal.witnesses-enough': 'У программы может быть не более {most, number} свидетелей; сначала уберите одного',
};
