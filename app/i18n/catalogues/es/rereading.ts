import type { Words } from '../../words.ts';
import type { rereading as english } from '../en/rereading.ts';

export const rereading: Words<typeof english> = {
  'redress.verdict.reread': 'Estimarla y hacer leer de nuevo el expediente',
  'redress.verdict.reread.hint':
    'Nuevas personas, que ni leyeron ni decidieron, puntúan el expediente. La clasificación recibe una nueva versión; el comité decide sobre lo que cambia.',
  'rereading.title': 'Segunda lectura',
  'rereading.lede':
    'Personas que no tuvieron parte en el expediente lo puntúan de nuevo. Solo sus fichas deciden su lugar en la próxima versión de la clasificación; los demás expedientes conservan la puntuación fijada.',
  'rereading.readers': 'Quién hace la segunda lectura',
  'rereading.readers.lede':
    'Pida la lectura a dos personas de organizaciones distintas; a una tercera si sus puntuaciones se alejan o si alguna queda recusada.',
  'rereading.readers.hint':
    'Nadie que haya leído, verificado o decidido sobre el expediente, ni respondido a la reclamación.',
  'rereading.nobody-asked': 'Todavía no se ha pedido a nadie que lea de nuevo el expediente.',
  'rereading.under-way': 'Nuevas personas están leyendo el expediente.',
  'rereading.over': 'La segunda lectura terminó: dio lugar a la versión {number, number} de la clasificación.',
  'rereading.open': 'Avance y resultado',
  'rereading.result': 'Qué resultó',
  'rereading.before': 'En la versión vigente',
  'rereading.after': 'Después de la segunda lectura',
  'rereading.moved': 'Lugares que cambian',
  'rereading.moved.none': 'No cambia ningún lugar',
  'rereading.moved.none.body': 'El expediente conserva su puesto, y los demás también.',
  'rereading.fix': 'Fijar la versión {number, number} de la clasificación',
  'rereading.fix.body':
    'La versión anterior queda, con su huella. Después de las cartas, el expediente pasa a la reserva, donde el comité decide sobre él; por debajo de un umbral se rechaza. El dinero prometido a otros sigue prometido.',
  'rereading.versions': 'Versiones y segundas lecturas',
  'rereading.version': 'Versión {number, number}',
  'rereading.version-label': 'Versión',
  'rereading.previous': 'Huella de la versión anterior',
  'rereading.reason': 'Segunda lectura del expediente {reference} tras una reclamación estimada',
  'awards.result.reread': 'Nuevas personas leyeron otra vez su solicitud. Estas son sus puntuaciones.',
  'notice.ranking-revised':
    'La clasificación de la convocatoria {reference} tiene una nueva versión tras una segunda lectura.',
  'notice.reread-in-reserve':
    'La solicitud {reference} se leyó de nuevo y está en reserva; el comité decide sobre ella.',
  'notice.reread-rejected':
    'La solicitud {reference} se leyó de nuevo y sigue por debajo de lo necesario. Puede leer las puntuaciones.',
  'refusal.reread-not-possible': 'Solo se puede leer de nuevo un expediente descartado o en reserva.',
  'refusal.ranking-revised':
    'La clasificación tiene una nueva versión: guarde de nuevo la lista antes de recomendarla.',
  'refusal.reader-had-part': 'Tuvo parte en el expediente o en lo que se decidió sobre él.',
  'refusal.two-new-readers': 'Una segunda lectura empieza con dos personas.',
  'refusal.list-under-way':
    'Una lista de esta convocatoria espera aprobación o sus cartas; la nueva versión tiene que esperar.',
  'trail.event.rereading.ordered': 'Se pidió una segunda lectura',
  'trail.event.ranking.revised': 'Se fijó una nueva versión de la clasificación',
};
