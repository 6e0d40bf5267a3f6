import type { Words } from '../../words.ts';
import type { assignment as english } from '../en/assignment.ts';

export const assignment: Words<typeof english> = {
  'reviews.profile.title': 'Lo que puede leer',
  'reviews.profile.link': 'Lo que puede leer: idiomas, temas, disponibilidad',
  'reviews.profile.lede':
    'La oficina le propone expedientes según lo que indique aquí. Sigue declarando cualquier conflicto antes de abrir un expediente.',
  'reviews.profile.languages': 'Idiomas que lee',
  'reviews.profile.languages.hint': 'Solo se le proponen expedientes en estos idiomas; si no marca ninguno, en todos.',
  'reviews.profile.themes': 'Actividades que conoce bien',
  'reviews.profile.countries': 'Países que conoce bien',
  'reviews.profile.countries.choose':
    '{count, plural, =0 {Elegir países} one {# país elegido} many {# de países elegidos} other {# países elegidos}}',
  'reviews.profile.capacity': 'Expedientes a la vez, como máximo',
  'reviews.profile.capacity.hint': 'Déjelo vacío si no hay límite; 0 si ahora no puede leer.',
  'reviews.profile.save': 'Guardar',
  'reviews.bids.title': 'Expedientes que le gustaría leer',
  'reviews.bids.lede':
    'Expedientes que esperan quien los lea. Lo que indique aquí ayuda a la oficina a proponer y no obliga a nadie; no indique nada si le da igual. Antes de que se abra un expediente usted sigue declarando cualquier conflicto.',
  'reviews.bids.empty': 'Ningún expediente espera lectura',
  'reviews.bids.none': 'Nada indicado',
  'reviews.bid.gladly': 'lo leería con gusto',
  'reviews.bid.rather-not': 'preferiría no leerlo',
  'reviews.bids.save': 'Guardar',
  'reviews.proposal.title': 'Quién lee qué',
  'reviews.proposal.link': 'Proponer lectores para esta convocatoria',
  'reviews.proposal.lede':
    '{files, plural, =0 {Ningún expediente espera lectores.} one {# expediente espera lectores.} many {# de expedientes esperan lectores.} other {# expedientes esperan lectores.}} {short, plural, =0 {} one {Para # expediente no hay suficientes: amplíe el grupo.} many {Para # de expedientes no hay suficientes: amplíe el grupo.} other {Para # expedientes no hay suficientes: amplíe el grupo.}} Para cada uno se proponen dos personas de organizaciones distintas, sin conflicto, con el trabajo repartido por igual. Cambie lo que quiera; no se pide nada a nadie antes de que confirme.',
  'reviews.proposal.empty': 'Cada expediente tiene sus lectores',
  'reviews.proposal.read': 'Abrir el expediente',
  'reviews.proposal.reader': 'Lector o lectora {number, number}',
  'reviews.proposal.nobody': 'Nadie por ahora',
  'reviews.proposal.fit':
    '{fit, plural, =0 {Propuesto para repartir el trabajo} one {Propuesto: # punto en común de idioma, tema y país} many {Propuesto: # de puntos en común de idioma, tema y país} other {Propuesto: # puntos en común de idioma, tema y país}}',
  'reviews.proposal.confirm': 'Pedir a estas personas',
  'reviews.proposal.unassigned': '{reference}: {reason}',
  'reviews.proposal.loads': 'Reparto del trabajo',
  'reviews.proposal.held': 'Ahora en mano',
  'reviews.proposal.after': 'Con esta propuesta',
  'trail.event.reviewer.bids-saved': 'Una persona indicó qué expedientes leería con gusto',
  'trail.event.reviewer.profile-saved': 'Una persona indicó qué puede evaluar',
};
