import type { Words } from '../../words.ts';
import type { interest as english } from '../en/interest.ts';

export const interest: Words<typeof english> = {
  'interest.title': 'Vínculos con el consorcio',
  'interest.lede':
    'Un vínculo que excluye mantiene a todas las personas de ese miembro fuera de los expedientes, puntuaciones, votos, aprobaciones y pagos de esta organización. Surte efecto de inmediato.',
  'interest.link': 'Vínculos con el consorcio',
  'interest.none': 'No hay vínculos registrados',
  'interest.new': 'Registrar un vínculo',
  'interest.member': 'Miembro del consorcio',
  'interest.kind': 'Qué los vincula',
  'interest.kind.network': 'La organización pertenece a la red del miembro',
  'interest.kind.past-grant': 'El miembro ya le concedió una subvención',
  'interest.kind.mentoring': 'El miembro la acompaña o la ha formado',
  'interest.kind.nomination': 'El miembro la propuso para presentarse',
  'interest.kind.co-applicant': 'Se presentaron juntos',
  'interest.kind.country-desk': 'El miembro trabaja en su país',
  'interest.effect': 'Efecto',
  'interest.hard': 'Excluye al miembro',
  'interest.soft': 'Solo se muestra',
  'interest.since': 'Registrado',
  'interest.ended': 'Terminado',
  'interest.end': 'Terminar este vínculo',
  'interest.record': 'Registrar el vínculo',
  'interest.partners': 'Se presenta junto con',
  'interest.partners.hint':
    'Expedientes de esta organización las nombran como cosolicitantes, por número de registro o nombre completo. Quien está recusado respecto de una de ellas lo está también aquí.',
  'refusal.tie-member-unknown': 'Elija un miembro de este consorcio.',
  'refusal.approver-recused': 'Usted o su organización tienen un conflicto de intereses con esta beneficiaria.',
  'trail.event.interest.recorded': 'Se registró un vínculo con un miembro del consorcio',
  'trail.event.interest.ended': 'Se puso fin a un vínculo con un miembro del consorcio',
  'recusal.rows':
    '{rows, plural, one {No se le muestra # fila} many {No se le muestran # de filas} other {No se le muestran # filas}}: usted o su organización están recusados respecto de ese tercero. Los totales cuentan todas las filas.',
  'recusal.events':
    'Aquí no figuran los hechos sobre terceros respecto de los cuales usted o su organización están recusados. Las cadenas se verifican enteras.',
  'recusal.files':
    'Usted o su organización están recusados respecto de terceros de este programa. Los archivos omiten sus filas, y la penúltima línea dice cuántas son; los totales cuentan todas las filas. Puntuaciones, votos, clasificación, registro de actos y paquete de pruebas debe tomarlos otra persona.',
  'refusal.file-names-recused':
    'Este archivo nombra a terceros respecto de los cuales usted o su organización están recusados. Puede tomarlo alguien sin conflicto de intereses.',
  'refusal.file-shows-sheets':
    'Este archivo habla de hojas de puntuación de expedientes que usted todavía puntúa. Cierre primero sus propias hojas.',
  'refusal.list-names-recused':
    'La lista nombra a terceros respecto de los cuales usted o su organización están recusados. Debe aprobarla otro custodio.',
  'interest.register.title': 'Registros de los miembros',
  'interest.register.lede':
    'Lo que un miembro indica de antemano: quién pertenece a su red, recibió de él una subvención, es acompañado por él o fue propuesto por él. Quien se describa con el mismo número de registro o la misma dirección queda vinculado al miembro de inmediato.',
  'interest.register.none': 'Ningún miembro ha nombrado todavía a nadie',
  'interest.register.lines': 'Líneas',
  'interest.register.found': 'Encontrados entre los terceros',
  'interest.register.change': 'Cambiar un registro',
  'interest.register.typed': 'Números de registro o direcciones de correo electrónico',
  'interest.register.typed.hint':
    'Una organización por línea, {max} líneas como máximo cada vez. Se guardan como huellas con clave: nadie puede volver a leerlas, así que conserve su propia lista.',
  'interest.register.add': 'Añadir estas líneas',
  'interest.register.take-off': 'Quitar estas líneas',
  'field.registerLine': 'La línea {line} no es ni un número de registro ni una dirección de correo electrónico',
  'field.registerTooLong': '{max} líneas como máximo cada vez',
  'refusal.register-own-member': 'Las líneas de su propio miembro las quita alguien de otro miembro.',
  'trail.event.interest.registered': 'Se añadieron líneas al registro de un miembro',
  'trail.event.interest.unregistered': 'Se quitaron líneas del registro de un miembro',
};
