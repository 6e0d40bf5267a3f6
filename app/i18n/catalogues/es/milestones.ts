import type { milestones as en } from '../en/milestones.ts';
import type { Words } from '../../words.ts';

export const milestones: Words<typeof en> = {
  'milestones.title': 'Hitos',
  'milestones.lede':
    'Lo que la subvención debe alcanzar, por una condición y no por una fecha: se alcanza cuando la prueba lo muestra.',
  'milestones.none': 'No hay hitos aquí',
  'milestones.none.body': 'La oficina prevé hitos donde un convenio los necesita.',
  'milestones.one': 'Hito {number, number}',
  'milestones.condition': 'Qué debe cumplirse',
  'milestones.condition.hint':
    'Una frase, sin nombres de personas. Por ejemplo: se acompañó a 20 personas a una audiencia.',
  'milestones.proof': 'Qué lo demuestra',
  'milestones.proof.hint': 'Un documento que pueda enviarse sin peligro, como una lista con números en vez de nombres.',
  'milestones.proof.sent': 'Prueba enviada',
  'milestones.proof.open': 'Abrir la prueba',
  'milestones.proof.file': 'La prueba',
  'milestones.expected': 'Previsto para el',
  'milestones.expected.hint':
    'Déjelo vacío si no se puede prever un día. Con un día, se recuerda a la organización dos semanas antes.',
  'milestones.instalment': 'Pago que depende de él',
  'milestones.instalment.hint':
    'Mientras el hito no se confirme, este tramo no se paga. Una vez enviado el convenio, ya no puede retirarse.',
  'milestones.instalment.none': 'Ningún pago',
  'milestones.no-day': 'Sin día: cuando se cumpla la condición',
  'milestones.reached': 'Alcanzado el',
  'milestones.answer': 'Respuesta de la oficina',
  'milestones.answer.hint': 'Necesaria si se devuelve la prueba: diga qué falta, sin nombres.',
  'milestones.plan': 'Prever un hito',
  'milestones.add': 'Añadir el hito',
  'milestones.claim': 'Declarar que se alcanzó',
  'milestones.confirm': 'Confirmar',
  'milestones.return': 'Devolver la prueba',
  'milestones.drop': 'Descartar el hito',
  'milestone.state.planned': 'Previsto',
  'milestone.state.reached': 'Alcanzado, prueba enviada',
  'milestone.state.confirmed': 'Confirmado',
  'milestone.state.dropped': 'Descartado',
  'notice.milestone-planned': 'Se previó un hito para el convenio {reference}.',
  'notice.milestone-reached': 'Se declara alcanzado un hito del convenio {reference}. Puede examinarse su prueba.',
  'notice.milestone-decided': 'La oficina respondió sobre un hito del convenio {reference}.',
  'notice.milestone-due': 'Se espera pronto un hito del convenio {reference}.',
  'refusal.milestone-agreement-over': 'Este convenio ha terminado: no se puede prever ningún hito.',
  'refusal.milestone-outside-period': 'El día debe estar entre {from} y {to}.',
  'refusal.milestone-in-future': 'Ese día aún no ha llegado.',
  'refusal.milestone-answer-missing': 'Diga qué falta.',
  'refusal.milestone-no-instalment': 'El convenio no tiene ese tramo.',
  'refusal.milestone-awaited': 'Un pago depende de él: puede confirmarse, no retirarse.',
  'refusal.milestone-not-in-force': 'Mientras el convenio no esté en vigor, no se puede declarar nada alcanzado.',
  'refusal.too-many-milestones':
    'Un convenio tiene como máximo {max, plural, one {# hito} many {# de hitos} other {# hitos}}.',
};
