import type { Words } from '../../words.ts';
import type { profileDocuments as english } from '../en/profile-documents.ts';

export const profileDocuments: Words<typeof english> = {
  'profile-document.title': 'Documentos de la organización',
  'profile-document.lede':
    'Se guardan una vez y sirven para todas las solicitudes. La oficina los ve a partir de su primera presentación; quienes evalúan, nunca. Cuando un documento caduca, añada la versión nueva en su lugar.',
  'profile-document.kind': 'Tipo de documento',
  'profile-document.kind.statutes': 'Estatutos',
  'profile-document.kind.registration': 'Certificado de registro',
  'profile-document.kind.tax': 'Certificado fiscal',
  'profile-document.kind.bank-letter': 'Carta del banco',
  'profile-document.kind.other': 'Otro documento',
  'profile-document.file': 'Archivo',
  'profile-document.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG o PNG, hasta {megabytes, number} MB. El nombre del archivo no se guarda. Tache lo que pueda poner a alguien en peligro y no haga falta.',
  'profile-document.issued': 'Expedido el',
  'profile-document.expires': 'Válido hasta',
  'profile-document.expires.hint':
    'El último día de validez. Déjelo vacío si el documento no caduca. Se le avisa un mes antes.',
  'profile-document.never': 'No caduca',
  'profile-document.soon':
    '{count, plural, =0 {Caduca hoy} one {Caduca en # día} many {Caduca en # de días} other {Caduca en # días}}',
  'profile-document.expired': 'Caducado',
  'profile-document.expired-on': 'caducado el {date}',
  'profile-document.valid-until': 'válido hasta el {date}',
  'profile-document.none': 'Todavía no hay documentos',
  'profile-document.none.body':
    'Estatutos, certificado de registro, certificado fiscal, carta del banco: lo que añada aquí se puede incluir en cada solicitud.',
  'profile-document.add': 'Añadir un documento',
  'profile-document.save': 'Añadir este documento',
  'profile-document.save-version': 'Añadir la versión nueva',
  'profile-document.new-version': 'Versión nueva de: {kind} ({reference})',
  'profile-document.as-new': 'Añadir mejor otro documento',
  'profile-document.replace': 'Sustituir',
  'profile-document.open': 'Ver o cambiar los documentos',
  'profile-document.owner-adds': 'La persona responsable de su equipo añade y sustituye los documentos.',
  'profile-document.ended.replaced': 'añadido el {added}, sustituido el {ended}',
  'profile-document.ended.removed': 'añadido el {added}, quitado el {ended}',
  'profile-document.desk-none': 'La organización no guarda ningún documento en su perfil',
  'profile-document.not-received': 'Se muestra cuando la organización ha presentado una solicitud.',
  'profile-document.from-profile': 'Del perfil',
  'field.expiresBeforeIssue': 'El último día de validez debe ser posterior a la fecha de expedición',
  'refusal.profile-document-from-future': 'La fecha de expedición no puede ser futura',
  'refusal.too-many-profile-documents':
    'Un perfil contiene {max, number} documentos a la vez y {versions, number} versiones en total, no más.',
  'notice.profile-document-expires':
    'El documento {reference} de su organización caduca pronto. Añada la versión nueva al perfil',
  'trail.event.organisation.document-added': 'Se añadió un documento al perfil de una organización',
  'trail.event.organisation.document-removed': 'Se quitó un documento del perfil de una organización',
  'trail.event.organisation.document-reminded': 'Se envió un recordatorio: caduca un documento de un perfil',
};
