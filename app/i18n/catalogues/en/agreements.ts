export const agreements = {
  'agreement.state.drafted': 'Draft',
  'agreement.state.sent': 'Sent for signature',
  'agreement.state.signed_by_grantee': 'Signed by the organisation',
  'agreement.state.countersigned': 'Countersigned',
  'agreement.state.active': 'Active',
  'agreement.state.suspended': 'Suspended',
  'agreement.state.closing': 'Being closed',
  'agreement.state.closed': 'Closed',
  'agreement.state.terminated': 'Terminated',

  'agreements.stage.drafted': 'Drafted',
  'agreements.stage.sent': 'Sent',
  'agreements.stage.signed': 'Signed',
  'agreements.stage.active': 'Active',
  'agreements.stage.closed': 'Closed',

  'agreements.list.title': 'Agreements',
  'agreements.list.desk-lede': 'Every sub-grant agreement, with where its money stands.',
  'agreements.list.own-lede': 'The agreements of your organisation, with their payments and reports.',
  'agreements.list.empty': 'No agreements yet',
  'agreements.list.empty-hint': 'An agreement is drafted as soon as the award letters go out.',
  'agreements.paid': 'Paid',
  'agreements.accepted': 'Accepted cost',
  'agreements.outstanding': 'Advance still to be accounted for',
  'agreements.receivable': 'To be paid back',
  'agreements.period': 'Period',
  'agreements.document': 'Agreement (PDF)',
  'agreements.document.preview': 'Preview of the draft (PDF)',

  'agreements.home.title': 'Sub-grant agreement',
  'agreements.home.stages': 'Stages of the agreement',
  'agreements.home.money': 'Money',
  'agreements.home.paid-of': '{paid} of {amount}',
  'agreements.home.terms': 'Terms',
  'agreements.home.budget': 'Budget',
  'agreements.home.heading': 'Heading',
  'agreements.budget.heading-and-lines': 'Headings and lines',
  'agreements.budget.line-amount': 'Amount of the line',
  'agreements.budget.whole': 'All of this heading',
  'agreements.home.signatures': 'Signatures',
  'agreements.home.not-signed': 'Not signed yet',
  'agreements.home.special': 'Special conditions',
  'agreements.side.grantee': 'For the organisation',
  'agreements.side.lead': 'For the lead organisation',

  'agreements.act.drafted.desk':
    'Check the period, the budget and the instalments, then send the agreement to the organisation.',
  'agreements.act.drafted.grantee': 'The grants office is preparing this agreement. You will be asked to sign it here.',
  'agreements.act.sent.desk': 'Waiting for the organisation’s signature.',
  'agreements.act.sent.grantee':
    'Please read the agreement and sign it. The owner of your organisation’s account signs.',
  'agreements.act.signed_by_grantee.desk':
    'The organisation has signed. A call manager or the overall lead must countersign.',
  'agreements.act.signed_by_grantee.grantee': 'Your organisation has signed. The lead organisation countersigns next.',
  'agreements.act.active.desk': 'In force. Payments and reports follow the plan below.',
  'agreements.act.active.grantee': 'In force. Write down your costs as you go, and send each report by its due date.',
  'agreements.act.other': 'There is nothing to do here now.',

  'agreements.instalments': 'Instalments',
  'agreements.instalment': 'Instalment {number}',
  'agreements.instalment.kind': 'Kind',
  'agreements.instalment.kind.advance': 'Advance',
  'agreements.instalment.kind.interim': 'Further advance',
  'agreements.instalment.kind.final': 'Balance',
  'agreements.instalment.expected': 'Expected',
  'agreements.instalment.needs': 'What it needs',
  'agreements.instalment.needs.first': 'Both signatures and a verified bank account.',
  'agreements.instalment.needs.next':
    'Report {report} accepted. Accepted cost covers {percent} of the payment before, and everything paid earlier.',
  'agreements.instalment.needs.final':
    'The final report accepted. The balance pays accepted cost that is not covered yet.',
  'agreements.instalment.payment': 'Payment',
  'agreements.instalment.payment.paid': 'Paid',
  'agreements.instalment.payment.under-way': 'Under way',
  'agreements.instalment.payment.open': 'Not requested yet',

  'agreements.reports': 'Reports',
  'agreements.reports.none': 'Reports are scheduled when both sides have signed.',
  'agreements.report': 'Report {number}',
  'agreements.report.kind.interim': 'Interim report',
  'agreements.report.kind.final': 'Final report',
  'agreements.report.covers': 'Covers',
  'agreements.report.due': 'Due',

  'agreements.plan.title': 'Period, budget and instalments',
  'agreements.plan.lede':
    'The figures come from the award and the application. They are fixed when the agreement is sent.',
  'agreements.plan.fixed': 'The plan was fixed when the agreement was sent.',
  'agreements.plan.starts': 'First day',
  'agreements.plan.ends': 'Last day',
  'agreements.plan.limits': 'The action allows sub-grants from {from} to {to}.',
  'agreements.plan.adds-up': 'Together they must be exactly {amount}.',
  'agreements.plan.amount-of': 'Amount of instalment {number}',
  'agreements.plan.date-of': 'Expected date of instalment {number}',
  'agreements.plan.conditions-hint':
    'Printed in the agreement as you write it here, in the language of the organisation. Leave out names of people and places.',
  'agreements.plan.save': 'Save the plan',
  'agreements.plan.rows':
    'The figures above are saved first. A new instalment stands before the balance and takes half of the payment before it. What is taken away goes to the balance.',
  'agreements.plan.add': 'Add an instalment',
  'agreements.plan.remove': 'Take away instalment {number}',
  'agreements.clauses': 'Optional clauses',
  'agreements.clauses.hint': 'Printed in the agreement beside those that are always in: {always}.',

  'agreements.sending.title': 'Send for signature',
  'agreements.sending.lede':
    'The agreement is printed in {language} with the legal name of the organisation, stored with its checksum and opened for signature. After this the plan cannot be changed.',
  'agreements.sending.action': 'Send the agreement',

  'agreements.signature.title': 'Sign the agreement',
  'agreements.signature.lede': 'Read the whole document first. You sign exactly this document, known by its checksum.',
  'agreements.signature.checksum': 'Checksum (SHA-256)',
  'agreements.signature.read': 'I have read the agreement and sign it for my organisation.',
  'agreements.signature.full-name': 'Your full name',
  'agreements.signature.full-name-hint':
    'Typed as a signature. It is not stored: your account, the time and the checksum are.',
  'agreements.signature.action': 'Sign',
  'agreements.paper.title': 'Or sign on paper',
  'agreements.paper.how':
    'Print the document, sign every page that asks for it, and send a scan or photographs as one file. The office compares it before it countersigns.',
  'agreements.paper.file': 'The signed copy',
  'agreements.paper.same': 'It is the document with the checksum above, complete and signed for my organisation.',
  'agreements.paper.action': 'Send the signed copy',
  'agreements.paper.open': 'Copy signed by hand',

  'agreements.countersignature.title': 'Countersign the agreement',
  'agreements.countersignature.lede':
    'With your signature the agreement comes into force and its amount becomes a commitment in the ledger.',
  'agreements.countersignature.read': 'I have read the agreement and sign it for the lead organisation.',
  'agreements.countersignature.checks': 'Exclusion declaration and sanctions check',
  'agreements.countersignature.checks-clear': 'Clear and still valid',
  'agreements.countersignature.checks-not-clear': 'Missing, expired or with a hit',
  'agreements.countersignature.action': 'Countersign',

  'agreements.pdf.title': 'Sub-grant agreement',
  'agreements.pdf.lead': 'Lead organisation for sub-grants',
  'agreements.pdf.grantee': 'Organisation (third party)',
  'agreements.pdf.action': 'Action',
  'agreements.pdf.contract': 'Grant contract with the European Union',
  'agreements.pdf.application': 'Application',
  'agreements.pdf.application-hash': 'Checksum of the application as submitted',
  'agreements.pdf.amount': 'Amount of the sub-grant',
  'agreements.pdf.conditions': 'General conditions',
  'agreements.pdf.annexes': 'Budget, instalments and reports',
  'agreements.pdf.payment-conditions': 'Conditions of payments',
  'agreements.pdf.signatures': 'Signatures',
  'agreements.pdf.electronic':
    'Each side signs electronically in the portal, over the checksum of this document. Accounts and times of signature are recorded there; no handwritten signature is needed.',
  'agreements.pdf.draft': 'Draft: not for signature',
  'agreements.pdf.page': 'Page {page} of {pages}',

  'agreements.clause.object': 'Object',
  'agreements.clause.object.text':
    'The lead organisation gives the organisation a sub-grant from the grant it holds from the European Union, to carry out the activities described in its application {application}. The application is part of this agreement.',
  'agreements.clause.duration': 'Duration',
  'agreements.clause.duration.text':
    'The activities take place from {from} to {to}. Obligations on records, control, recovery and data continue after that.',
  'agreements.clause.payment': 'Payments',
  'agreements.clause.payment.text':
    'The sub-grant is {amount} at most. It is paid in the instalments listed below, to the verified account of the organisation. An instalment after the first is paid when the report before it is accepted and accepted cost covers {percent} of the payment before and everything paid earlier. The balance never exceeds accepted cost less what was paid.',
  'agreements.clause.costs': 'Eligible costs',
  'agreements.clause.costs.text':
    'Costs are accepted if they arise in the period above, are in the budget, necessary, reasonable, lawful, recorded in the accounts and supported by evidence. Debts, interest, exchange losses, contributions in kind, recoverable taxes and costs funded by others are not accepted.',
  'agreements.clause.reporting': 'Reports',
  'agreements.clause.reporting.text':
    'The organisation reports in the portal on activities, results and costs by the dates listed below, and answers questions within 30 days. Names of victims, witnesses and other people at risk are left out.',
  'agreements.clause.records': 'Records',
  'agreements.clause.records.text':
    'Accounts and original supporting documents are kept for at least {years, plural, one {# year} other {# years}} after the last payment of the main grant, and longer while an audit, dispute or investigation is under way.',
  'agreements.clause.control': 'Checks and audits',
  'agreements.clause.control.text':
    'The European Commission, the European Anti-Fraud Office (OLAF), the European Public Prosecutor’s Office (EPPO), the European Court of Auditors and auditors they appoint may check documents, accounts, electronic data and premises, with due care for the safety of people.',
  'agreements.clause.visibility': 'Visibility',
  'agreements.clause.visibility.text':
    'The organisation shows the European Union’s support with emblem, funding statement and disclaimer. Where this would endanger people, the organisation asks for a waiver and shows nothing until it is answered.',
  'agreements.clause.data': 'Data protection',
  'agreements.clause.data.text':
    'Both sides process personal data lawfully, keep no more than they need, and protect it. Identities are stored apart and opened only for a stated purpose. Data breaches that touch the sub-grant are reported at once.',
  'agreements.clause.safeguarding': 'Safeguarding',
  'agreements.clause.safeguarding.text':
    'The organisation tolerates no sexual exploitation, abuse or harassment, does no harm to those it works with, and acts on every concern. It may change or stop activities that become unsafe, and says so.',
  'agreements.clause.conflict': 'Conflicts of interest',
  'agreements.clause.conflict.text':
    'The organisation avoids situations in which family, emotional life, political or national affinity, economic or other interests weaken its impartiality, and reports them without delay.',
  'agreements.clause.sanctions': 'Exclusion and restrictive measures',
  'agreements.clause.sanctions.text':
    'No funds or economic resources reach persons or entities under European Union restrictive measures. The organisation confirms that no exclusion ground applies to it and reports any change. People who are helped by the activities are not screened.',
  'agreements.clause.recovery': 'Recovery',
  'agreements.clause.recovery.text':
    'Amounts paid and not covered by accepted cost, and amounts paid by error or fraud, are paid back within 45 days of the request or set off against later payments.',
  'agreements.clause.equipment': 'Equipment',
  'agreements.clause.equipment.text':
    'Equipment paid for with the sub-grant is listed, used for the activities and kept safe. At the end it stays with the organisation for the same purpose or goes to another organisation that carries on the work; the closing of the sub-grant records which.',
  'agreements.clause.results': 'Results and their use',
  'agreements.clause.results.text':
    'Results belong to the organisation. It allows the lead organisation and the European Union to use them free of charge, except results that would endanger people if they became known.',
  'agreements.clause.testimony': 'Testimony and evidence',
  'agreements.clause.testimony.text':
    'Statements of victims and witnesses are taken only with their informed consent, by trained people, and not twice without need. Their origin and every hand they pass through are recorded, and originals are kept where only those who need them can reach them.',
  'agreements.clause.host': 'Fiscal host',
  'agreements.clause.host.text':
    'Where another organisation receives the payments, it passes them on in full within 10 working days, keeps the proof, and answers for the money together with the organisation.',
  'agreements.clause.exchange': 'Learning and exchange',
  'agreements.clause.exchange.text':
    'The organisation takes part in exchanges with other organisations of the action, and in the mentoring agreed. It may decline, without a reason, whatever could endanger people.',
  'agreements.clause.changes': 'Changes',
  'agreements.clause.changes.text':
    'Up to {percent} of each budget heading may be moved with a notice in the portal, if the expected results stay the same. Any other change needs an addendum signed before the cost arises.',
  'agreements.clause.termination': 'Suspension and termination',
  'agreements.clause.termination.text':
    'Either side may suspend or end this agreement in writing if the other breaks an essential duty, if safety requires it, or if the main grant ends. Costs accepted until then are paid within the amount of the sub-grant.',
  'agreements.clause.disputes': 'Disputes',
  'agreements.clause.disputes.text':
    'The parties first try to settle a dispute by talking, within 60 days. After that the law and the courts of the lead organisation’s seat apply. The European Union is not a party to this agreement.',

  'notice.agreement-drafted': 'The agreement {reference} was drafted and can be checked.',
  'notice.agreement-sent': 'The agreement {reference} is ready for your signature.',
  'notice.agreement-signed': 'The agreement {reference} was signed by the organisation and can be countersigned.',
  'notice.agreement-activated': 'The agreement {reference} is in force.',

  'refusal.agreement-outside-action': 'The action allows sub-grants from {from} to {to}.',
  'refusal.agreement-period-reversed': 'The last day must come after the first.',
  'refusal.plan-not-exact': 'The instalments must add up to the amount of the agreement, to the cent.',
  'refusal.plan-amount-zero': 'Every instalment needs an amount.',
  'refusal.plan-dates-unordered':
    'Instalments come one after the other, within the period; only the balance may come after its end.',
  'refusal.plan-advance-too-high': 'Advances may be {percent}% of the amount at most. The rest is the balance.',
  'refusal.plan-too-many': 'There are at most {most, plural, one {# instalment} other {# instalments}}.',
  'refusal.plan-no-day-left': 'There is no day left between this instalment and the last day of the agreement.',
  'refusal.plan-reimbursed':
    'A grant that is reimbursed is paid in one sum, after the final report. For payments before it, choose another plan.',
  'refusal.plan-row-stays': 'The first payment and the balance stay; the others can be taken away.',
  'refusal.instalment-awaited':
    'A condition names instalment {number}. Instalments before it keep their numbers while the condition stands.',
  'refusal.budget-not-exact': 'The headings must add up to the amount of the agreement, to the cent.',
  'refusal.agreement-not-confirmed': 'Please confirm that you have read the agreement.',
  'refusal.agreement-changed': 'The document is no longer the one you opened. Please read it again.',
  'refusal.agreement-signed-by-you':
    'Somebody who drafted the agreement or signed it for the other side cannot countersign it.',
  'refusal.agreement-checks-not-clear':
    'The exclusion declaration or the sanctions check is missing, expired or shows a hit.',
  'refusal.agreement-award-gone':
    'The award behind this agreement was given up or released. It can no longer be sent or signed.',
} as const;
