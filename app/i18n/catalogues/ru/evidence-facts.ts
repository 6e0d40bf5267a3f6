import type { evidenceFacts as en } from '../en/evidence-facts.ts';
import type { Words } from '../../words.ts';

export const evidenceFacts: Words<typeof en> = {
  'evidence-facts.title': 'Что это за документ',
  'evidence-facts.link': 'Язык, закрытые места, перевод',
  'evidence-facts.document': 'Документ',
  'evidence-facts.proves': 'Что подтверждает',
  'evidence-facts.handed-in': 'Сдан',
  'evidence-facts.language': 'Язык',
  'evidence-facts.language.others': 'Другие языки',
  'evidence-facts.unsaid': 'Не указано',
  'evidence-facts.redacted': 'Закрытые места',
  'evidence-facts.redacted.hint':
    'Укажите, если закрыты имена, места или номера, чтобы никто не принял эту копию за полный документ. Храните оригинал в безопасном месте: его могут попросить для защищённого просмотра.',
  'evidence-facts.redacted.yes': 'Часть закрыта',
  'evidence-facts.redacted.no': 'Ничего не закрыто',
  'evidence-facts.original': 'Перевод документа',
  'evidence-facts.original.hint': 'Если это перевод: документ, с которого переведено; он тоже приложен.',
  'evidence-facts.original.none': 'Это не перевод',
  'evidence-facts.translates': 'Перевод документа',
  'evidence-facts.state': 'Указать, что это',
  'evidence-facts.state.lede': 'Новое указание заменяет прежнее, которое остаётся в деле. Аудитор читает последнее.',
  'evidence-facts.save': 'Указать',
  'evidence-facts.history': 'Что было указано',
  'evidence-facts.by': 'Кто указал',
  'refusal.evidence-facts-same': 'Именно это уже указано.',
  'refusal.translation-of-itself': 'Документ не бывает переводом самого себя.',
  'refusal.translation-of-unknown': 'Выберите документ этого гранта.',
  'refusal.translation-in-circle': 'По тому, что указано, выбранный документ сам является переводом этого.',
};
