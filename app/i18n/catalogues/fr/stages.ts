import type { Words } from '../../words.ts';
import type { stages as english } from '../en/stages.ts';

export const stages: Words<typeof english> = {
  'calls.stages.title': 'Phases',
  'calls.stages.single':
    'Les candidats déposent d’emblée la demande complète. Vous pouvez demander d’abord une courte note conceptuelle, puis la proposition complète aux seuls présélectionnés.',
  'calls.stages.split': 'Passer à deux phases',
  'calls.stages.note': 'Première phase : notes conceptuelles',
  'calls.stages.full': 'Seconde phase : proposition complète',
  'calls.stages.note-of': 'Cet appel reçoit les notes conceptuelles. Les propositions complètes arrivent par',
  'calls.stages.full-of': 'Cet appel reçoit les propositions complètes des présélectionnés de',
  'calls.stages.public.note':
    'Cet appel comporte deux phases. Il commence par une note conceptuelle ; les présélectionnés sont invités à déposer une proposition complète, où ils retrouvent tout ce que dit leur note. Le budget de la note est une estimation.',
  'calls.stages.public.full':
    'Seules les organisations présélectionnées lors de la première phase peuvent déposer une demande ici.',
  'calls.stages.second.read': 'Lire la présentation de la seconde phase',
  'calls.stages.first.read': 'Lire la présentation de la première phase',
  'calls.stages.new.title': 'Seconde phase : propositions complètes',
  'calls.stages.new.lede':
    'Montants, textes, formulaire et grille sont repris des notes conceptuelles. Fixez les dates de la seconde phase, puis ajoutez les parties et les questions propres à la proposition complète.',
  'calls.stages.new.create': 'Créer la seconde phase',
  'calls.check.stages': 'Les deux phases concordent',
  'calls.check-reason.second-stage-not-approved':
    'Publiez d’abord la seconde phase, pour que les candidats sachent ce qui les attend.',
  'calls.check-reason.stage-dates': 'La seconde phase doit se terminer après la première.',
  'calls.check-reason.stage-amounts':
    'Les deux phases doivent indiquer la même enveloppe, le même minimum et le même maximum.',
  'application.state.shortlisted': 'Présélectionnée',
  'applications.status.shortlisted': 'Votre note conceptuelle a été présélectionnée.',
  'applications.second-stage.body':
    'Vous pouvez déposer la proposition complète. Elle reprend tout ce que dit votre note conceptuelle ; les documents et les déclarations sont demandés à nouveau.',
  'applications.second-stage.start': 'Commencer la proposition complète',
  'applications.second-stage.open': 'Ouvrir la proposition complète',
  'shortlist.title': 'Présélection',
  'shortlist.lede':
    'Quelles notes conceptuelles deviennent des propositions complètes. Une personne propose, une autre décide ; tous les candidats sont alors informés en même temps.',
  'shortlist.state.proposed': 'Attend une seconde personne',
  'shortlist.state.decided': 'Décidée',
  'shortlist.state.sent_back': 'Renvoyée',
  'shortlist.proposed-by': 'Proposée par {alias}, {when}',
  'shortlist.ended-by': 'Réponse de {alias}, {when}',
  'shortlist.notes': 'Notes conceptuelles par rang',
  'shortlist.closed': 'Ne peuvent pas être présélectionnées',
  'shortlist.closed.body':
    '{count, plural, one {# note est sous un seuil ou a été retirée.} many {# de notes sont sous un seuil ou ont été retirées.} other {# notes sont sous un seuil ou ont été retirées.}}',
  'shortlist.propose': 'Proposer cette présélection',
  'shortlist.yes': 'Présélectionnée',
  'shortlist.no': 'Non présélectionnée',
  'shortlist.reason.hint':
    'Nécessaire lorsqu’une note est écartée au profit d’une autre qui a moins de points. La seconde personne la lit.',
  'shortlist.decide.title': 'Décider de la présélection',
  'shortlist.decide.body': 'Tous les candidats reçoivent leur lettre en même temps. Rien ne peut être changé ensuite.',
  'shortlist.decide.seen': 'J’ai comparé la présélection avec le classement',
  'shortlist.decide.send': 'Décider et envoyer les lettres',
  'shortlist.send-back.title': 'Renvoyer la présélection',
  'shortlist.send-back.hint': 'Dites ce qui doit changer. Une autre présélection sera alors proposée.',
  'shortlist.result.title': 'Résultat de votre note conceptuelle',
  'shortlist.result.yes':
    'Votre note conceptuelle a été présélectionnée. Nous vous demandons une proposition complète.',
  'shortlist.result.no': 'Votre note conceptuelle n’a pas été présélectionnée.',
  'shortlist.result.deadline': 'Date limite de la proposition complète',
  'shortlist.result.onward': 'Aller à la proposition complète',
  'notice.shortlist-proposed': 'Une présélection pour l’appel {reference} attend une seconde personne.',
  'notice.shortlist-decided': 'La présélection pour l’appel {reference} a été décidée et les lettres sont parties.',
  'notice.shortlist-sent-back': 'La présélection pour l’appel {reference} a été renvoyée.',
  'notice.shortlisted-letter': 'La note conceptuelle {reference} a un résultat : elle a été présélectionnée.',
  'notice.not-shortlisted-letter': 'La note conceptuelle {reference} a un résultat.',
  'refusal.second-stage-not-now': 'Seul un brouillon à une phase peut passer à deux phases.',
  'refusal.not-shortlisted':
    'Seules les organisations présélectionnées lors de la première phase peuvent répondre à cet appel.',
  'refusal.call-takes-notes':
    'Cet appel reçoit des notes conceptuelles. Elles sont présélectionnées, non subventionnées.',
  'refusal.call-not-notes': 'Seules les notes conceptuelles font l’objet d’une présélection.',
  'refusal.shortlist-withdrawn': 'Le dossier {reference} a été retiré et ne peut pas être présélectionné.',
  'refusal.shortlist-below-threshold': 'Le dossier {reference} est sous un seuil et ne peut pas être présélectionné.',
  'refusal.shortlist-reason-missing':
    'Le dossier {reference} est écarté au profit d’un autre qui a moins de points. Dites pourquoi.',
  'trail.event.shortlist.proposed': 'Une présélection a été proposée',
  'trail.event.shortlist.decided': 'Une présélection a été décidée',
  'trail.event.shortlist.sent-back': 'Une présélection a été renvoyée',
};
