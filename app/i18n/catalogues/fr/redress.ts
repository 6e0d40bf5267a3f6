import type { Words } from '../../words.ts';
import type { redress as english } from '../en/redress.ts';

export const redress: Words<typeof english> = {
  'awards.letters.accept-until': 'Dernier jour pour accepter une subvention',
  'awards.letters.accept-until.hint':
    'Une subvention que personne n’a acceptée d’ici là devient caduque ; signer la convention vaut acceptation.',
  'awards.letters.redress-until': 'Dernier jour pour déposer une réclamation',
  'awards.letters.reserve-until': 'Liste de réserve valable jusqu’au',
  'awards.letters.reserve-until.hint':
    'Jusqu’à ce jour, une autre liste peut être tirée de la réserve, dans cet appel seulement.',
  'awards.letters.release': 'Retenir les lettres',
  'awards.letters.release.hint':
    'Jour et heure de Bruxelles. Toutes les lettres partent alors ensemble, et personne n’apprend rien avant. Sans indication, elles partent maintenant.',
  'awards.letters.release-on': 'Jour',
  'awards.letters.release-time': 'Heure, par exemple 12:00',
  'awards.letters.embargo': 'Les lettres partent à cette heure',
  'awards.accept.title': 'Accepter la subvention',
  'awards.accept.until': 'À accepter au plus tard le',
  'awards.accept.on': 'Acceptée le',
  'awards.accept.body':
    'En acceptant, vous dites vouloir cette subvention. La convention suit. Sans réponse, la subvention devient caduque et l’argent retourne à l’appel.',
  'awards.accept.sure': 'Nous voulons cette subvention',
  'awards.accept.send': 'Accepter la subvention',
  'awards.result.lapsed':
    'Votre dossier avait été retenu, mais la subvention n’a pas été acceptée à temps et est devenue caduque.',
  'awards.reserve.prepare': 'Préparer une liste tirée de la réserve',
  'awards.reserve.lede':
    'De l’argent de cet appel est de nouveau disponible. La liste propose les dossiers en réserve, par rang ; les autres restent en réserve.',
  'awards.reserve.until': 'La réserve est valable jusqu’au',
  'notice.award-accepted': 'La subvention pour le dossier {reference} a été acceptée.',
  'notice.award-lapsed':
    'La subvention pour le dossier {reference} n’a pas été acceptée à temps et est devenue caduque.',
  'notice.redress-filed': 'Une réclamation sur le dossier {reference} attend une réponse.',
  'notice.redress-answered': 'La réclamation sur le dossier {reference} a reçu une réponse.',
  'redress.state.filed': 'En attente de réponse',
  'redress.state.upheld': 'Accueillie',
  'redress.state.dismissed': 'Rejetée',
  'redress.own.title': 'Réclamation contre la décision',
  'redress.own.lede':
    'Dites ce qui, selon vous, n’allait pas dans la procédure ou dans l’évaluation. Une personne qui n’a pas pris part à la décision la lit et vous répond ici. Une réclamation ne vous porte aucun préjudice.',
  'redress.own.write': 'Rédiger une réclamation',
  'redress.own.read': 'Lire la réclamation et sa réponse',
  'redress.own.send': 'Envoyer la réclamation',
  'redress.until': 'Réclamations jusqu’au',
  'redress.grounds': 'Objet de la réclamation',
  'redress.grounds.hint': 'Elle ne peut plus être modifiée après l’envoi. Pas de noms de personnes, s’il vous plaît.',
  'redress.answer': 'Réponse',
  'redress.answer.hint': 'L’organisation demandeuse la lit mot pour mot.',
  'redress.answer.send': 'Répondre à la réclamation',
  'redress.waits': 'Il n’y a pas encore de réponse.',
  'redress.title': 'Réclamation',
  'redress.lede':
    'La réponse vient d’une personne qui n’a ni préparé, ni voté, ni approuvé la liste, et n’a ni vérifié ni noté le dossier.',
  'redress.list.title': 'Réclamations',
  'redress.list.lede':
    'Les réclamations contre les listes annoncées, contre les présélections et contre les décisions de non-éligibilité.',
  'redress.list.empty': 'Aucune réclamation',
  'redress.list.empty.body':
    'Les réclamations apparaissent ici quand une organisation, informée d’une décision, en rédige une.',
  'redress.filed-on': 'Reçue le',
  'redress.answered-on': 'Réponse du',
  'redress.decide': 'Statuer sur la réclamation',
  'redress.verdict': 'Décision',
  'redress.verdict.uphold': 'L’accueillir',
  'redress.verdict.uphold.hint':
    'Un dossier écarté passe sur la liste de réserve ; le comité en décide à nouveau dans une liste tirée de la réserve.',
  'redress.verdict.dismiss': 'La rejeter',
  'redress.verdict.dismiss.hint': 'La décision est maintenue.',
  'redress.about': 'Objet',
  'redress.about.award': 'La décision sur la liste',
  'redress.about.eligibility': 'La décision de non-éligibilité',
  'redress.earlier': 'Réclamation antérieure sur l’éligibilité',
  'redress.verdict.uphold.eligibility':
    'La demande est éligible et va aux personnes qui évaluent. Votre réponse figure au registre comme motif.',
  'redress.verdict.dismiss.eligibility': 'La demande reste non éligible.',
  'redress.letter': 'La réponse sous forme de lettre (PDF)',
  'redress.letter.title': 'Réponse à votre réclamation',
  'redress.letter.next': 'La suite',
  'redress.letter.award.upheld':
    'Votre réclamation a été accueillie. La suite donnée à votre demande figure sur sa page dans le portail.',
  'redress.letter.award.dismissed': 'Votre réclamation a été rejetée. La décision est maintenue.',
  'redress.letter.eligibility.upheld':
    'Votre réclamation a été accueillie. Votre demande est éligible et va aux personnes qui évaluent.',
  'redress.letter.eligibility.dismissed': 'Votre réclamation a été rejetée. Votre demande reste non éligible.',
  'redress.about.shortlist': 'La non-présélection',
  'redress.verdict.uphold.shortlist':
    'La note conceptuelle est présélectionnée : son organisation peut déposer la proposition complète tant que la seconde phase est ouverte. Répondez à temps, ou reportez la date limite de la seconde phase.',
  'redress.verdict.dismiss.shortlist': 'La note conceptuelle reste non présélectionnée.',
  'redress.letter.shortlist.upheld':
    'Votre réclamation a été accueillie. Votre note conceptuelle est présélectionnée ; la proposition complète se trouve sur sa page dans le portail.',
  'redress.letter.shortlist.dismissed':
    'Votre réclamation a été rejetée. Votre note conceptuelle reste non présélectionnée.',
  'redress.letter.by': 'La réponse vient d’une personne qui n’a pas pris part à la décision.',
  'refusal.reserve-expired': 'La liste de réserve de cet appel n’est plus valable.',
  'refusal.reserve-empty': 'Aucun dossier de cet appel n’est en réserve.',
  'refusal.reserve-of-another-call': 'Une liste de réserve ne sert que son propre appel.',
  'refusal.reserve-not-rejected':
    'Le dossier {reference} est en réserve : accordez-lui une subvention ou laissez-le en réserve.',
  'refusal.release-past': 'L’heure de départ des lettres doit être à venir.',
  'refusal.letter-date-early': 'Ce jour doit venir après le départ des lettres.',
  'refusal.acceptance-over': 'Le dernier jour pour accepter cette subvention est passé.',
  'refusal.redress-over': 'Le délai de réclamation est écoulé.',
  'refusal.redress-filed-before': 'Une réclamation contre cette décision existe déjà.',
  'refusal.redress-by-another': 'Vous avez pris part à cette décision ; une autre personne répond à la réclamation.',
  'trail.event.award.release-set': 'L’heure de départ des lettres a été fixée',
  'trail.event.award.accepted': 'Une subvention a été acceptée',
  'trail.event.award.lapsed': 'Une subvention est devenue caduque',
  'trail.event.award.final': 'Une liste d’attribution est devenue définitive',
  'trail.event.redress.filed': 'Une réclamation a été déposée',
  'trail.event.redress.decided': 'Une réclamation a été tranchée',
  'trail.event.agreement.cancelled': 'Une convention non signée a été annulée',
};
