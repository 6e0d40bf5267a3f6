import type { evidenceFacts as en } from '../en/evidence-facts.ts';
import type { Words } from '../../words.ts';

export const evidenceFacts: Words<typeof en> = {
  'evidence-facts.title': 'Qué es este documento',
  'evidence-facts.link': 'Idioma, partes tachadas, traducción',
  'evidence-facts.document': 'Documento',
  'evidence-facts.proves': 'Qué justifica',
  'evidence-facts.handed-in': 'Entregado el',
  'evidence-facts.language': 'Idioma',
  'evidence-facts.language.others': 'Otros idiomas',
  'evidence-facts.unsaid': 'No se indica',
  'evidence-facts.redacted': 'Partes tachadas',
  'evidence-facts.redacted.hint':
    'Indíquelo si hay nombres, lugares o números tapados, para que nadie tome esta copia por el documento completo. Guarde el original en un lugar seguro: puede pedirse para una consulta protegida.',
  'evidence-facts.redacted.yes': 'Hay partes tachadas',
  'evidence-facts.redacted.no': 'No hay nada tachado',
  'evidence-facts.original': 'Traducción de',
  'evidence-facts.original.hint': 'Si es una traducción: el documento traducido, que también está adjunto.',
  'evidence-facts.original.none': 'No es una traducción',
  'evidence-facts.translates': 'Traducción de',
  'evidence-facts.state': 'Indicar qué es',
  'evidence-facts.state.lede':
    'Una indicación más reciente ocupa el lugar de la anterior, que se conserva. La auditoría lee la más reciente.',
  'evidence-facts.save': 'Indicar',
  'evidence-facts.history': 'Lo que se indicó',
  'evidence-facts.by': 'Indicado por',
  'refusal.evidence-facts-same': 'Es lo que ya consta.',
  'refusal.translation-of-itself': 'Un documento no es traducción de sí mismo.',
  'refusal.translation-of-unknown': 'Elija un documento de esta subvención.',
  'refusal.translation-in-circle': 'Según lo indicado, el documento elegido es a su vez una traducción de este.',
};
