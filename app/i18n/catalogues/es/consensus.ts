import type { consensus as en } from '../en/consensus.ts';
import type { Words } from '../../words.ts';

export const consensus: Words<typeof en> = {
  'reviews.sheet.not-applicable': 'No se aplica: queda fuera del total',
  'reviews.sheet.elsewhere': 'Guardado entretanto en otro dispositivo',
  'reviews.sheet.elsewhere.points': '{points, plural, one {# punto} many {# de puntos} other {# puntos}}',
  'reviews.sheet.confidence': '¿Con qué seguridad evalúa?',
  'reviews.confidence.low': 'poca seguridad',
  'reviews.confidence.medium': 'bastante seguridad',
  'reviews.confidence.high': 'mucha seguridad',
  'reviews.sheet.note': 'Nota privada',
  'reviews.sheet.note.hint': 'Solo para usted: no la ve ninguna otra persona evaluadora ni la oficina.',
  'reviews.autosave.saved': 'Guardado a las {time}',
  'reviews.autosave.waiting': 'Aún sin guardar…',
  'reviews.autosave.failed': 'Sin guardar: el portal no responde. Se intenta de nuevo.',
  'reviews.autosave.wrong':
    'Sin guardar: un campo contiene algo que no se puede conservar. Guarde el borrador para ver cuál.',
  'reviews.autosave.elsewhere':
    'Esta hoja se guardó en otro dispositivo. Guarde el borrador para ver las dos versiones; no se pierde nada.',
  'reviews.reopen.title': 'Cambiar la hoja de puntuación',
  'reviews.reopen.body':
    'La hoja actual se conserva con su motivo y quienes deciden pueden leerla. Hasta que envíe la nueva, las puntuaciones de las demás personas vuelven a estar ocultas.',
  'reviews.reopen.reason': '¿Por qué la cambia?',
  'reviews.reopen.button': 'Abrir de nuevo la hoja',
  'reviews.versions.title': 'Versiones anteriores',
  'reviews.versions.line': 'Versión {number}: {points}',
  'reviews.basis.consensus': 'por consenso',
  'reviews.ranking.lot': 'Lote',
  'reviews.ranking.hidden': 'Oculto: usted lee este expediente',
  'reviews.consensus.title': 'Reunión de consenso',
  'reviews.consensus.lede':
    'Quienes leyeron un expediente pueden reunirse bajo la presidencia de alguien que no lo lee. Lo que acuerden sustituye a la media.',
  'reviews.consensus.sheets': 'Puntuaciones antes de la reunión',
  'reviews.consensus.record': 'Lo que se propuso',
  'reviews.consensus.write': 'Dejar constancia del resultado',
  'reviews.consensus.discussion': 'Debate',
  'reviews.consensus.discussion.hint': 'Lo que se dijo a favor y en contra, sin nombres.',
  'reviews.consensus.reason': 'Motivo',
  'reviews.consensus.propose': 'Someterlo a quienes evaluaron',
  'reviews.consensus.propose.hint':
    'Cuenta en cuanto todas las personas estén de acuerdo. Un texto nuevo sustituye a este y debe aprobarse otra vez.',
  'reviews.consensus.chair': 'Presidencia',
  'reviews.consensus.at': 'Escrito',
  'reviews.consensus.agreed': 'De acuerdo',
  'reviews.consensus.in-force': 'Acordado: cuenta',
  'reviews.consensus.waiting': 'A la espera de quienes evaluaron',
  'reviews.consensus.agree': 'Estoy de acuerdo',
  'reviews.consensus.agree.hint':
    'Si no está de acuerdo, dígalo a la presidencia; entonces se mantiene la media de los dos totales más cercanos.',
  'notice.review-reopened': 'Se abrió de nuevo, con un motivo, una hoja de puntuación del expediente {reference}.',
  'notice.consensus-proposed':
    'El resultado de la reunión sobre el expediente {reference} está escrito. Léalo y diga si está de acuerdo.',
  'notice.consensus-agreed':
    'Todas las personas que leyeron el expediente {reference} están de acuerdo con el resultado de la reunión.',
  'refusal.criterion-applies': 'Este criterio tiene un mínimo, así que necesita puntos.',
  'refusal.nothing-applies': 'Al menos un criterio tiene que aplicarse.',
  'refusal.sheet-open': 'Esta hoja de puntuación aún no se ha enviado.',
  'refusal.readers-open': 'Falta por enviar una hoja de puntuación del expediente {reference}.',
  'refusal.chair-reads-file': 'Quien recibió el encargo de leer un expediente no preside su reunión.',
  'refusal.chair-in-conflict': 'Usted declaró un conflicto de intereses con esta organización solicitante.',
  'refusal.consensus-agreed': 'Todas las personas están de acuerdo; el resultado es firme.',
  'refusal.consensus-outdated': 'El resultado se escribió de nuevo, o una hoja cambió desde entonces. Léalo otra vez.',
  'refusal.consensus-already-agreed': 'Ya dijo que está de acuerdo.',
  'refusal.own-sheets-open':
    'Usted lee expedientes de esta convocatoria y no ha enviado todas sus hojas, o se abstuvo en alguno. De esto se ocupa otra persona.',
  'trail.event.review.reopened': 'Se abrió de nuevo una hoja de puntuación',
  'trail.event.consensus.proposed': 'Se escribió el resultado de una reunión',
  'trail.event.consensus.agreed': 'Una persona evaluadora aprobó el resultado de una reunión',
  'calls.pass.divergence': 'Totales muy distantes (por ciento)',
  'calls.pass.divergence.hint': 'Dos totales separados por más de esta parte del mayor piden una tercera lectura.',
  'calls.view.divergence':
    'Si dos totales se separan más del {percent}% del mayor, una tercera persona lee la solicitud y cuenta la media de los dos totales más cercanos.',
};
