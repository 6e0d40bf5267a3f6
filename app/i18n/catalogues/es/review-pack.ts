import type { reviewPack as en } from '../en/review-pack.ts';
import type { Words } from '../../words.ts';

export const reviewPack: Words<typeof en> = {
  'reviews.pack.title': 'Trabajar sin red',
  'reviews.pack.lede':
    'Llévese sus expedientes abiertos en una sola página, puntúelos sin red y traiga las hojas de vuelta.',
  'reviews.pack.take': 'Llevarse los expedientes',
  'reviews.pack.take.body':
    'La página contiene lo que ve aquí: alias, respuestas abiertas, presupuestos, sus borradores y notas privadas. Guárdela en un dispositivo cifrado y bórrela cuando las hojas estén de vuelta. Queda constancia de que se la llevó.',
  'reviews.pack.bring': 'Traer las hojas de vuelta',
  'reviews.pack.file': 'El archivo que guardó su página',
  'reviews.pack.file.hint': 'review-answers.json. Las hojas se guardan como borradores; se envían aquí.',
  'reviews.pack.unreadable': 'Este archivo no es de la página sin red, o está incompleto. No se ha cambiado nada.',
  'reviews.pack.report': 'Qué pasó con las hojas',
  'reviews.pack.outcome.saved': 'Guardada como borrador',
  'reviews.pack.outcome.elsewhere': 'No guardada: se guardó en otro sitio desde entonces',
  'reviews.pack.outcome.locked': 'No guardada: ya enviada o cerrada',
  'reviews.pack.outcome.wrong': 'No guardada: un campo no se puede leer',
  'reviews.pack.outcome.unknown': 'No es uno de sus expedientes',
  'reviews.pack.made': 'Retirado el {when}',
  'reviews.pack.how':
    'Rellene las hojas, guarde las respuestas con el botón del final y traiga ese archivo al portal. Esta página no conserva nada: al cerrarla se pierde lo que no esté guardado.',
  'reviews.pack.save': 'Guardar las respuestas en un archivo',
  'trail.event.review.pack-taken': 'Una persona evaluadora se llevó un expediente abierto',
  'reviews.translation.title': 'Traducciones de las respuestas',
  'reviews.translation.lede':
    'Figuran junto al original, que sigue siendo lo que se envió. Las respuestas confidenciales no se traducen aquí.',
  'reviews.translation.human': 'traducción humana',
  'reviews.translation.machine': 'traducción automática',
  'reviews.translation.text': 'Traducción ({language})',
  'reviews.translation.by': 'Origen',
  'reviews.translation.none': 'Nada que traducir',
  'reviews.translation.none.body': 'Este expediente no tiene texto abierto que traducir.',
  'trail.event.answer.translated': 'Se tradujo una respuesta',
};
