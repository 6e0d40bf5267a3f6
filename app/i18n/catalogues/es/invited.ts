import type { Words } from '../../words.ts';
import type { invited as english } from '../en/invited.ts';

export const invited: Words<typeof english> = {
  'calls.audience': 'Para quién es la convocatoria',
  'calls.audience.public': 'Para todos: figura en las páginas públicas.',
  'calls.audience.invited': 'Solo para organizaciones invitadas: para los demás no existe.',
  'calls.invitations.title': 'Invitaciones',
  'calls.invitations.lede':
    'Una convocatoria puede ser solo para organizaciones invitadas. Entonces no figura en ninguna lista ni canal, y su página se abre solo para ellas.',
  'calls.invitations.first-stage': 'La primera fase invita para las dos fases.',
  'calls.invitations.list': 'Invitadas',
  'calls.invitations.none': 'Todavía no hay nadie invitado',
  'calls.invitations.none.body': 'Invite a una organización del portal o envíe un código a una dirección.',
  'calls.invitations.address': 'Por correo electrónico',
  'calls.invitations.on': 'Invitada el',
  'calls.invitations.withdraw': 'Retirar',
  'calls.invitations.organisation': 'Invitar a una organización del portal',
  'calls.invitations.alias': 'Su alias',
  'calls.invitations.alias.hint':
    'Como en la lista de organizaciones, por ejemplo ORG-0007. Se avisa a su gente de que algo espera.',
  'calls.invitations.invite': 'Invitarla',
  'calls.invitations.by-mail': 'Enviar un código por correo electrónico',
  'calls.invitations.email.hint':
    'El mensaje no dice de dónde viene ni de qué trata. Diga usted a la persona, por una vía segura, que se registre aquí con esta dirección y escriba el código en «Mis solicitudes».',
  'calls.invitations.send': 'Enviar un código',
  'calls.invitations.sent': 'El código está en camino',
  'calls.invitations.sent.body': 'Diga usted a la persona dónde escribirlo.',
  'call-invitation.state.sent': 'Código enviado',
  'call-invitation.state.granted': 'Admitida',
  'call-invitation.state.withdrawn': 'Terminada',
  'calls.invitation.title': 'Escribir un código de invitación',
  'calls.invitation.lede':
    'Alguien le dijo que un código llega a su dirección. Escríbalo aquí; su organización podrá leer la convocatoria y presentarse.',
  'calls.invitation.button': 'Abrir la convocatoria',
  'applications.invited': 'Convocatorias a las que se le invita',
  'notice.call-invitation': 'Se invita a su organización a una convocatoria.',
  'refusal.audience-fixed':
    'Para quién es una convocatoria solo se cambia en su borrador, y antes de publicar su otra fase.',
  'refusal.invited-before': 'Ya hay una invitación para ellos.',
  'refusal.call-open-to-all': 'Esta convocatoria está abierta a todos: nadie necesita invitación.',
  'trail.event.call.invited': 'Se invitó a alguien a una convocatoria',
  'trail.event.call.invitation-accepted': 'Se aceptó una invitación a una convocatoria',
  'trail.event.call.invitation-withdrawn': 'Se retiró una invitación a una convocatoria',
};
