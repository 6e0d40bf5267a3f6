import type { operators as en } from '../en/operators.ts';
import type { Words } from '../../words.ts';

export const operators: Words<typeof en> = {
  'operators.title': 'Opérateurs de transfert',
  'operators.lede':
    'Prestataires approuvés qui versent l’argent là où une banque ne le peut pas : opérateurs de transfert de fonds, et ceux qui remettent des espèces. Une personne propose un prestataire, une autre l’approuve ; chaque paiement est confirmé par une preuve.',
  'operators.none': 'Aucun prestataire dans la liste : chaque paiement passe par une banque.',
  'operators.name': 'Prestataire',
  'operators.name.hint':
    'Tel qu’il figure au registre de son autorité de surveillance. Le nom est comparé aux listes de sanctions.',
  'operators.service': 'Versement',
  'operators.service.transfer': 'sur un compte ou un téléphone tenu chez lui',
  'operators.service.cash': 'en espèces',
  'operators.countries': 'Pays',
  'operators.countries.choose':
    '{count, plural, =0 {Choisissez les pays où il verse} one {# pays} many {# de pays} other {# pays}}',
  'operators.currencies': 'Monnaies',
  'operators.currencies.choose':
    '{count, plural, =0 {Choisissez les monnaies dans lesquelles il verse} one {# monnaie} many {# de monnaies} other {# monnaies}}',
  'operators.ceiling': 'Maximum par paiement',
  'operators.ceiling.hint': 'En euros. Aucun paiement plus élevé ne passe par lui.',
  'operators.licence': 'Agrément',
  'operators.licence.hint': 'Numéro et registre ou autorité de surveillance',
  'operators.valid-until': 'Valable jusqu’au',
  'operators.valid-until.hint': 'Le dernier jour où il peut servir : la fin de son agrément, ou un jour plus proche.',
  'operators.propose': 'Proposer un prestataire',
  'operators.terms.propose': 'Proposer d’autres conditions',
  'operators.in-force': 'En vigueur',
  'operators.in-force.none': 'Rien ne peut passer par ce prestataire.',
  'operators.proposal': 'Proposé',
  'operators.version': 'Conditions {number, number}',
  'operators.over': 'Plus valable',
  'operators.waits': 'De nouvelles conditions sont proposées',
  'operators.accounts':
    '{count, plural, =0 {aucun compte ne passe par lui} one {# compte passe par lui} many {# de comptes passent par lui} other {# comptes passent par lui}}',
  'operators.screened': 'Listes de sanctions',
  'operators.screened.matches':
    '{count, plural, =0 {Comparé lors de la décision : rien trouvé} one {Comparé lors de la décision : # correspondance possible} many {Comparé lors de la décision : # de correspondances possibles} other {Comparé lors de la décision : # correspondances possibles}}',
  'operators.note': 'Pourquoi il s’agit d’une autre entité',
  'operators.note.hint':
    'Seulement si son nom figure peut-être sur une liste de sanctions : ce qui distingue les deux.',
  'operators.decide.approve': 'Approuver le prestataire',
  'operators.decide.refuse': 'Refuser',
  'operators.withdraw': 'Retirer l’approbation',
  'operators.withdraw.hint':
    'Dès cet instant, rien ne passe par ce prestataire. Les paiements en route ne sont pas rappelés.',
  'operators.kind': 'Pas de banque : un opérateur de transfert approuvé verse l’argent',
  'operators.choose': 'Opérateur de transfert',
  'operators.choose.hint':
    'Seulement pour un paiement sans banque. Indiquez plus bas le numéro sous lequel il connaît le destinataire (compte, téléphone ou numéro de client), le pays et la monnaie du versement.',
  'operators.choice': '{name} – {service} – {countries} – {currencies}',
  'operators.through': 'Versé par',
  'operators.next': 'Donnez l’ordre à l’opérateur de transfert, puis indiquez ici qu’il est en route.',
  'operators.hand-over': 'Remettre à l’opérateur de transfert',
  'operators.hand-over.hint':
    'L’ordre est donné hors du portail. Le paiement est ensuite confirmé ici avec la preuve qu’il a été versé.',
  'operators.hand-over.send': 'L’ordre a été donné',
  'operator-term.state.proposed': 'Proposé',
  'operator-term.state.approved': 'Approuvé',
  'operator-term.state.refused': 'Refusé',
  'operator-term.state.replaced': 'Remplacé',
  'operator-term.state.withdrawn': 'Retiré',
  'screening.role.operator': 'L’opérateur de transfert qui verse l’argent',
  'bank.open.operator-payment': 'Un opérateur de transfert verse ce paiement : il est confirmé par une preuve',
  'refusal.operator-not-approved': 'Cet opérateur de transfert n’est pas approuvé, ou son approbation a pris fin.',
  'refusal.operator-not-covering': 'Cet opérateur de transfert n’est pas approuvé pour ce pays et cette monnaie.',
  'refusal.operator-over-ceiling': 'Le montant dépasse ce pour quoi cet opérateur de transfert est approuvé.',
  'refusal.operator-licence-over': 'Le dernier jour de validité est passé.',
  'refusal.operator-by-another': 'La personne qui a proposé un prestataire ne peut pas en décider.',
  'refusal.operator-match':
    'Le nom figure peut-être sur une liste de sanctions. Dites pourquoi il s’agit d’une autre entité, ou refusez le prestataire.',
  'refusal.operator-terms-open': 'Des conditions pour ce prestataire attendent déjà une décision.',
  'refusal.operator-proof-missing': 'Un opérateur de transfert verse ce paiement : confirmez-le avec la preuve.',
  'notice.operator-proposed': 'L’opérateur de transfert {reference} attend une seconde personne.',
  'notice.operator-withdrawn': 'L’approbation de l’opérateur de transfert {reference} a été retirée.',
  'trail.event.operator.proposed': 'Un opérateur de transfert a été proposé',
  'trail.event.operator.approved': 'Un opérateur de transfert a été approuvé',
  'trail.event.operator.refused': 'Un opérateur de transfert a été refusé',
  'trail.event.operator.withdrawn': 'L’approbation d’un opérateur de transfert a été retirée',
  'trail.event.disbursement.handed-over': 'Le paiement a été remis à l’opérateur de transfert',
};
