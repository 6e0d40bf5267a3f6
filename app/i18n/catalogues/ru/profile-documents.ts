import type { Words } from '../../words.ts';
import type { profileDocuments as english } from '../en/profile-documents.ts';

export const profileDocuments: Words<typeof english> = {
  'profile-document.title': 'Документы организации',
  'profile-document.lede':
    'Хранятся один раз и используются для каждой заявки. Офис видит их начиная с вашей первой поданной заявки, эксперты — никогда. Когда срок документа истекает, добавьте на его место новую версию.',
  'profile-document.kind': 'Вид документа',
  'profile-document.kind.statutes': 'Устав',
  'profile-document.kind.registration': 'Свидетельство о регистрации',
  'profile-document.kind.tax': 'Налоговая справка',
  'profile-document.kind.bank-letter': 'Письмо банка',
  'profile-document.kind.other': 'Другой документ',
  'profile-document.file': 'Файл',
  'profile-document.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG или PNG, до {megabytes, number} МБ. Имя файла не сохраняется. Закрасьте то, что может подвергнуть кого-то опасности и не требуется.',
  'profile-document.issued': 'Дата выдачи',
  'profile-document.expires': 'Действителен до',
  'profile-document.expires.hint':
    'Последний день действия. Оставьте пустым, если срок не ограничен. Напоминание придёт за месяц.',
  'profile-document.never': 'Бессрочный',
  'profile-document.soon':
    '{count, plural, =0 {Истекает сегодня} one {Истекает через # день} few {Истекает через # дня} many {Истекает через # дней} other {Истекает через # дня}}',
  'profile-document.expired': 'Срок истёк',
  'profile-document.expired-on': 'срок истёк {date}',
  'profile-document.valid-until': 'действителен до {date}',
  'profile-document.none': 'Документов пока нет',
  'profile-document.none.body':
    'Устав, свидетельство о регистрации, налоговая справка, письмо банка: добавленное здесь можно взять в любую заявку.',
  'profile-document.add': 'Добавить документ',
  'profile-document.save': 'Добавить этот документ',
  'profile-document.save-version': 'Добавить новую версию',
  'profile-document.new-version': 'Новая версия: {kind} ({reference})',
  'profile-document.as-new': 'Добавить вместо этого другой документ',
  'profile-document.replace': 'Заменить',
  'profile-document.open': 'Посмотреть или изменить документы',
  'profile-document.owner-adds': 'Документы добавляет и заменяет владелец вашей команды.',
  'profile-document.ended.replaced': 'добавлен {added}, заменён {ended}',
  'profile-document.ended.removed': 'добавлен {added}, убран {ended}',
  'profile-document.desk-none': 'Организация не хранит документов в профиле',
  'profile-document.not-received': 'Видно после того, как организация подала заявку.',
  'profile-document.from-profile': 'Из профиля',
  'field.expiresBeforeIssue': 'Последний день действия должен быть позже даты выдачи',
  'refusal.profile-document-from-future': 'Дата выдачи не может быть в будущем',
  'refusal.too-many-profile-documents':
    'В профиле может быть не больше {max, number} документов одновременно и {versions, number} версий всего.',
  'notice.profile-document-expires':
    'Срок документа {reference} вашей организации скоро истекает. Добавьте в профиль новую версию',
  'trail.event.organisation.document-added': 'В профиль организации добавлен документ',
  'trail.event.organisation.document-removed': 'Из профиля организации убран документ',
  'trail.event.organisation.document-reminded': 'Отправлено напоминание: истекает срок документа из профиля',
};
