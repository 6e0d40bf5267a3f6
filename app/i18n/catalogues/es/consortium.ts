import type { consortium as en } from '../en/consortium.ts';
import type { Words } from '../../words.ts';

export const consortium: Words<typeof en> = {
  'consortium.lede':
    'Quién lleva la acción y quién la llevó. Nadie se borra nunca de esta lista: un miembro cuya participación termina sigue en ella, con todo lo que hizo su personal.',
  'consortium.change': 'Cambiar el consorcio',
  'consortium.add': 'Añadir un miembro',
  'consortium.add.button': 'Añadir el miembro',
  'consortium.people': 'La administración invita después a su personal.',
  'consortium.part.hint': 'Un papel de coordinación pasa a quien lo recibe, y quien lo tenía pasa a ser socio.',
  'consortium.member.title': 'Miembro del consorcio',
  'consortium.takes-part': 'Participa',
  'consortium.ended': 'Participación terminada',
  'consortium.end': 'Terminar su participación',
  'consortium.end.body':
    'Su personal pierde enseguida todas las funciones que tiene aquí, desde el siguiente clic, y recibe un aviso. Las evaluaciones, votos y decisiones quedan como están, a nombre del miembro.',
  'consortium.end.roles':
    '{count, plural, =0 {Nadie tiene una función aquí.} one {# función termina con ella:} many {# de funciones terminan con ella:} other {# funciones terminan con ella:}}',
  'consortium.end.readings':
    '{count, plural, one {# expediente que debían leer no se ha entregado. Pida a otra persona que lo lea.} many {# de expedientes que debían leer no se han entregado. Pida a otras personas que los lean.} other {# expedientes que debían leer no se han entregado. Pida a otras personas que los lean.}}',
  'consortium.end.button': 'Terminar su participación y las funciones de su personal',
  'consortium.return': 'Volver a participar',
  'consortium.return.body':
    'El miembro vuelve como lo que era. La administración da de nuevo sus funciones al personal.',
  'refusal.consortium-lead-kept': 'Este miembro coordina. Dé primero su papel a otro miembro.',
  'refusal.consortium-own-member':
    'Usted trabaja en este miembro. Otra persona de la dirección general termina su participación.',
  'refusal.consortium-last-administrator':
    'Todas las personas que dan funciones trabajan en este miembro. Dé primero la función de administración a alguien de otro.',
  'trail.event.consortium.member-added': 'Se añadió un miembro al consorcio',
  'trail.event.consortium.member-changed': 'Se cambió un miembro del consorcio',
  'trail.event.consortium.member-ended': 'Terminó la participación de un miembro del consorcio',
  'trail.event.consortium.member-returned': 'Un miembro del consorcio volvió a participar',
};
