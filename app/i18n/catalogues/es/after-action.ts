import type { afterAction as en } from '../en/after-action.ts';
import type { Words } from '../../words.ts';

export const afterAction: Words<typeof en> = {
  'equipment.title': 'Equipos después de la acción',
  'equipment.lede':
    'De cada equipo aceptado: quién es su propietario después de la acción y con qué documento. El acuerdo puede cerrarse cuando cada uno tiene su anotación. Una anotación más reciente corrige la anterior, que se conserva.',
  'equipment.none': 'No se aceptó ningún equipo',
  'equipment.none.body': 'Los equipos aparecen aquí cuando su coste se acepta en un informe.',
  'equipment.item': 'Equipo',
  'equipment.accepted': 'Coste aceptado',
  'equipment.owner': 'Propietario después de la acción',
  'equipment.owner.third-party': 'El tercero sigue siendo el propietario',
  'equipment.owner.local-organisation': 'Otra organización local',
  'equipment.owner.public-body': 'Un organismo público',
  'equipment.owner.consortium-member': 'Un miembro del consorcio',
  'equipment.owner.sold': 'Vendido',
  'equipment.owner.lost': 'Perdido',
  'equipment.document': 'Documento de la cesión',
  'equipment.document.hint':
    'Referencia con la que la oficina guarda el acta de cesión o el recibo de la venta. Sin nombres de personas.',
  'equipment.reason': 'Motivo',
  'equipment.reason.hint': 'Necesario para lo vendido o perdido. Sin nombres de personas.',
  'equipment.record': 'Anotar el propietario',
  'equipment.save': 'Anotar',
  'closure.item.equipment': 'Cada equipo tiene su propietario después de la acción',
  'refusal.equipment-agreement-over': 'Los equipos se anotan desde la firma del acuerdo hasta su cierre.',
  'refusal.equipment-document-missing': 'Indique el documento de la cesión o de la venta.',
  'refusal.equipment-reason-missing': 'Diga por qué se vendió o cómo se perdió.',
  'recovery.authority': 'Órgano de contratación',
  'recovery.authority.on': 'Informado el',
  'recovery.authority.reference': 'Referencia de la carta o del mensaje',
  'recovery.authority.reference.hint': 'Tal como la guarda la oficina.',
  'recovery.authority.none': 'No consta que se haya informado al órgano de contratación.',
  'recovery.authority.save': 'Anotar',
  'recovery.authority.correct': 'Corregir la anotación',
  'refusal.authority-told-day': 'El día está entre aquel en que se constató la deuda ({from}) y hoy ({to}).',
};
