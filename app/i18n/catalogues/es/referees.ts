import type { Words } from '../../words.ts';
import type { referees as english } from '../en/referees.ts';

export const referees: Words<typeof english> = {
  'referees.title': 'Personas de referencia',
  'referees.lede':
    'Un grupo sin registro, o una persona, nombra a dos personas externas que responden por él. Se pide una vez y sirve para todas las solicitudes.',
  'referees.ask-first':
    'Pida antes permiso a las dos y avíseles de que la oficina puede contactarlas. Lo que escriba se cifra: quienes evalúan nunca lo ven, y la oficina solo lo abre para preguntarles, lo que queda registrado.',
  'referees.referee': 'Persona de referencia {number, number}',
  'referees.field.name': 'Nombre',
  'referees.field.role': 'Qué hace, y dónde',
  'referees.field.role.hint': 'Por ejemplo: coordinadora de una casa de acogida en otra ciudad',
  'referees.field.contact': 'Una forma segura de contactarla',
  'referees.field.contact.hint':
    'Un número de teléfono, un correo electrónico, o una mensajería y el nombre que usa allí',
  'referees.field.knows': 'Cómo les conoce',
  'referees.field.knows.hint': 'Desde cuándo, y qué han hecho juntos',
  'referees.named': 'Las dos personas de referencia están nombradas. Último cambio:',
  'referees.none':
    'Este grupo aún no ha nombrado a sus personas de referencia. No puede presentar una solicitud antes.',
  'referees.are-named': 'Las dos están nombradas.',
  'referees.wanted': 'Nombre a dos personas que respondan por ustedes antes de presentar una solicitud.',
  'referees.owner-names': 'La persona titular de su equipo las nombra y es la única que las ve.',
  'referees.name': 'Nombrar a dos personas de referencia',
  'referees.open': 'Ver o cambiar las personas de referencia',
  'referees.reveal': 'Abrir las personas de referencia',
  'referees.reveal.hint':
    'El registro guarda que usted las abrió. Pregunte a las dos y anote el resultado en las referencias de abajo.',
  'field.sameReferee': 'Es lo mismo que en la primera persona. Nombre a otra, con un contacto propio.',
  'applications.missing.referees': 'nombre a dos personas que respondan por ustedes',
  'risk.reference.referee': 'Una persona de referencia nombrada por el grupo',
  'trail.event.organisation.referees-named': 'Un grupo nombró a sus personas de referencia',
  'referees.title.registered': 'Referencias',
  'referees.lede.registered':
    'Dos personas u organizaciones externas que conocen su trabajo: una entidad financiadora, una socia, una abogada. Una organización registrada no está obligada a nombrarlas; la oficina puede preguntarles antes de una subvención.',
  'referees.wanted.registered':
    'No es obligatorio. Dos personas u organizaciones que conocen su trabajo pueden hablar por ustedes antes de una subvención.',
  'referees.none.registered': 'Esta organización no ha nombrado referencias. Está registrada y no está obligada.',
  'referees.remove': 'Quitar las dos',
  'refusal.referees-needed':
    'Un grupo sin registro no puede prescindir de las personas de referencia. Cámbielas en su lugar.',
  'trail.event.organisation.referees-removed': 'Una organización quitó sus referencias',
};
