import type { negotiation as en } from '../en/negotiation.ts';
import type { Words } from '../../words.ts';

export const negotiation: Words<typeof en> = {
  'negotiation.title': 'Версии и запрошенные изменения',
  'negotiation.lede.office':
    'Каждая версия, отправленная на подпись, что в ней изменилось и о чём организация попросила вместо подписи.',
  'negotiation.lede.organisation':
    'Каждая версия, которую вам отправили, и что в ней изменилось. До подписи можно сказать, что должно быть иначе.',
  'negotiation.none': 'Пока ничего не отправлено',
  'negotiation.none.body': 'Первая версия появится здесь, когда офис отправит соглашение на подпись.',
  'negotiation.version': 'Версия {number, number}',
  'negotiation.sent-by': 'Отправлено:',
  'negotiation.hash': 'Контрольная сумма документа',
  'negotiation.first': 'Это первая версия.',
  'negotiation.same': 'В ней то же, что и в предыдущей версии.',
  'negotiation.changes': 'Что изменилось',
  'negotiation.clause.out': 'Не включено',
  'negotiation.clause.in': 'Включено, редакция {version, number}',
  'negotiation.what': 'Условие',
  'negotiation.asked-by': 'Запрошено:',
  'negotiation.ask': 'Попросить об изменении',
  'negotiation.body': 'Что должно быть иначе',
  'negotiation.body.hint':
    'Офис прочтёт это и отправит новую версию. До тех пор подписать соглашение нельзя. Не называйте имён людей, которым грозит опасность.',
  'negotiation.send': 'Отправить просьбу',
  'negotiation.instead': 'Попросить об изменении вместо подписи',
  'notice.agreement-change-asked': 'Организация просит изменить соглашение {reference}, прежде чем подписать его.',
};
