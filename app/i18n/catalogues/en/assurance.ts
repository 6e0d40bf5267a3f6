export const assurance = {
  'assurance.title': 'Audit room',
  'assurance.lede':
    'The books of the action, what proves them, and everything you can take away. Nothing can be changed here.',
  'assurance.scope.rights': 'What you see',
  'assurance.scope.rights.body':
    'Records and money of this period, read only. Organisations appear under their alias; messages are closed to you. Every file you take is recorded.',
  'assurance.downloads': 'Downloads',
  'assurance.downloads.about':
    'Every file carries control totals and a hash on each row. If the books do not reconcile to the cent, no file is made.',
  'assurance.downloads.name': 'File',
  'assurance.downloads.rows': 'Rows',
  'assurance.downloads.total': 'Control total EUR',
  'assurance.downloads.link': '{code} as {format}',
  'assurance.downloads.blocked': 'Not available while the books do not reconcile',
  'assurance.download.D01.title': 'Third parties',
  'assurance.download.D01.body':
    'Every third party with an award by the end of the period: what it was awarded, paid and had accepted, and how much of the cap that uses.',
  'assurance.download.D02.title': 'Calls',
  'assurance.download.D02.body':
    'Every call approved by the end of the period, with the terms and the hash of the version in force.',
  'assurance.download.D03.title': 'Applications',
  'assurance.download.D03.body': 'Every application submitted by the end of the period, and what became of it.',
  'assurance.download.D04.title': 'Eligibility checks',
  'assurance.download.D04.body': 'Every line of the published checklists that was answered by the end of the period.',
  'assurance.download.D05.title': 'Scores',
  'assurance.download.D05.body': 'Every score and comment of the calls whose ranking is fixed.',
  'assurance.download.D06.title': 'Committees and conflicts of interest',
  'assurance.download.D06.body': 'Who voted, and what readers declared before a file opened.',
  'assurance.download.D07.title': 'Ranking and awards',
  'assurance.download.D07.body': 'Every place of the fixed rankings, what was recommended and awarded, and by whom.',
  'assurance.download.D08.title': 'Due diligence',
  'assurance.download.D08.body': 'Every dated check of organisations that applied, and until when it holds.',
  'assurance.download.D09.title': 'Agreements',
  'assurance.download.D09.body':
    'Every sub-grant agreement signed by both sides by the end of the period, with its plan and the hash of the signed document.',
  'assurance.download.D10.title': 'Amendments',
  'assurance.download.D10.body':
    'Amendments in force: each amount that moved between headings, later ends, reasons and both approvals.',
  'assurance.download.D11.title': 'Journal',
  'assurance.download.D11.body': 'Every posting of the period in the order of the chain, with rate, people and hashes.',
  'assurance.download.D12.title': 'Payments',
  'assurance.download.D12.body':
    'Every payment the bank executed in the period, with its condition, its two approvals and the bank’s reference.',
  'assurance.download.D13.title': 'Transactions',
  'assurance.download.D13.body':
    'Every reported cost decided on in the period, with its rate and evidence: the population to sample from.',
  'assurance.download.D21.title': 'Waivers, derogations and harm',
  'assurance.download.D21.body':
    'Exceptions from duties of the contract with who approved them and until when, and harm by class; no narrative.',
  'assurance.download.D14.title': 'Samples and table of errors',
  'assurance.download.D14.body':
    'Every transaction drawn in a sample of the period, whether it was tested, and every finding with what both sides said.',
  'assurance.download.D15.title': 'Budget against actual',
  'assurance.download.D15.body':
    'Budget, accepted cost of the period and so far, and what remains: by heading of every agreement, then all agreements together.',
  'assurance.download.D16.title': 'Ageing of advances',
  'assurance.download.D16.body':
    'Every instalment paid: what accepted cost covers of it, what is outstanding and for how long, and whether the next may be asked for.',
  'assurance.download.D17.title': 'Exchange rates used',
  'assurance.download.D17.body':
    'Every rate that an entry or a decided cost of the period rests on, with its month and source.',
  'assurance.download.D18.title': 'Recoveries and irregularities',
  'assurance.download.D18.body':
    'Every amount to come back that was known by the end of the period, and what came back by then.',
  'assurance.download.D19.title': 'Reports and milestones',
  'assurance.download.D19.body':
    'Every milestone, and every report whose period had begun: when it was due and came, how often it was sent, what was decided and accepted.',
  'assurance.download.D20.title': 'Equipment',
  'assurance.download.D20.body':
    'Every accepted cost of equipment, with the region where it is, who owns it after the action and the document of the transfer.',
  'assurance.download.D22.title': 'Access and audit log',
  'assurance.download.D22.body':
    'Who did and saw what in the period: acts, identities opened, files taken, sign-ins of staff, with the hashes of the chain.',
  'assurance.download.D23.title': 'Index of evidence',
  'assurance.download.D23.body':
    'Every document that proves a reported cost decided on in the period, with its SHA-256 and what it is; no file names.',
  'assurance.download.D24.title': 'Trial balance and reconciliation',
  'assurance.download.D24.body':
    'Every account over the period, and beside it what bank, reports and agreements add up to.',
  'assurance.bundle.title': 'Evidence bundle',
  'assurance.bundle.about':
    'One ZIP file with the trail and the journal as they were hashed, the signed checkpoints, every download, and a program that checks it all on your own machine, without a network. What lies outside your period is there as its hash only.',
  'assurance.bundle.key': 'Verifier key of the trail',
  'assurance.bundle.command': 'Command in the unpacked folder',
  'assurance.bundle.link': 'Take the evidence bundle',
  'assurance.bundle.readme': `Evidence bundle of Passerelle (BagIt, RFC 8493)

Check it with Node 20 or later, without a network:

node verify.mjs --key ‹verifier key›

The verifier key stands on the portal’s audit page. Ask for it by another way as well: the key in this bundle proves only that the bundle agrees with itself. The program is short; read it before you run it.

data/about.json: what, when, for whom, and the balances of the period
data/trail.jsonl: every event, hashed and chained (SHA-256)
data/journal.jsonl: every entry of the ledger, hashed and chained
data/checkpoints: signed notes of how far both had come (C2SP, Ed25519, RFC 6962)
data/downloads: the tables, with control totals and a hash on each row
data/documents.csv: index of the evidence documents (D23) with their language, redaction and translations
data/ro-crate-metadata.json: the same described for programs (RO-Crate 1.2)

Events and entries outside the period of the audit are here as their hash only.`,
  'assurance.bundle.signature':
    'signature.txt: the list of all files, signed with the same key (C2SP, Ed25519); the program checks it too',
  'assurance.checkpoints': 'Checkpoints',
  'assurance.checkpoints.about':
    'Every ten minutes at most the portal signs how far trail and journal have come. Keep a note outside the portal: only so can a trail whose end was cut off be found.',
  'assurance.checkpoints.empty': 'Nothing signed yet',
  'assurance.checkpoints.at': '{count, plural, one {# event} other {# events}} · {at}',
  'assurance.checkpoints.kept': 'A note you kept',
  'assurance.checkpoints.kept.hint': 'Paste it whole, with its last line.',
  'assurance.checkpoints.compare': 'Compare with the trail',
  'assurance.checkpoints.unreadable': 'This is not a note that was signed for this trail. Check that it is whole.',
  'assurance.checkpoints.compared':
    'Your note was signed for this trail at {count, plural, one {# event} other {# events}}. The verdict above takes it into account.',
  'assurance.checks': 'What must agree',
  'assurance.checks.agree': 'Ledger, agreements, payments and reports agree to the cent.',
  'assurance.checks.differ': 'There is a difference that nothing explains. No file can leave until it is found.',
  'assurance.checks.what': 'Comparison',
  'assurance.checks.ledger': 'Ledger EUR',
  'assurance.checks.other': 'Compared with EUR',
  'assurance.checks.explained': 'Explained',
  'assurance.checks.difference': 'Unexplained EUR',
  'assurance.checks.ok': 'Agrees',
  'assurance.checks.broken': 'Differs',
  'assurance.check.entries': 'Every entry balances',
  'assurance.check.debits-credits': 'Debits and credits of the period',
  'assurance.check.closing': 'Closing balances add up to zero',
  'assurance.check.journal': 'D11 and the trial balance',
  'assurance.check.balances': 'Balances kept per agreement and their postings',
  'assurance.check.commitments': 'Agreements (D09) and account 9000',
  'assurance.check.payments': 'Payments of the period (D12) and account 1000',
  'assurance.check.bank': 'What the bank confirmed and account 1000',
  'assurance.check.accepted': 'Accepted cost (D13) and account 5000',
  'assurance.check.disallowed': 'Disallowed cost (D13) and account 1300',
  'assurance.check.budgets': 'Budgets by heading (D15) and account 9000',
  'assurance.check.expenditure': 'Expenditure by heading (D15) and account 5000',
  'assurance.check.expenditure-of-period': 'Expenditure of the period (D15) and account 5000',
  'assurance.check.advances': 'Advances by instalment (D16) and account 1200',
  'assurance.check.recoveries': 'Open recoveries (D18) and account 1300',
  'assurance.explanation.accepted-awaiting-advance': 'accepted, waits for the next payment',
  'assurance.explanation.disallowed-beyond-advance': 'never paid by us',
  'assurance.explanation.released-at-the-end': 'released when the agreement ended',
  'assurance.explanation.besides-grants':
    'charges and exchange differences (account 5900) and pre-financing received (account 2000): no money of a grant',
  'assurance.taken': 'Files you took',
  'assurance.taken.empty': 'You have taken no file yet',
  'assurance.taken.hash': 'SHA-256 of the file',
  'assurance.engagements.title': 'Audit engagements',
  'assurance.engagements.lede': 'An auditor sees the books only while an engagement runs, and only the days it names.',
  'assurance.engagements.list': 'Engagements',
  'assurance.engagements.empty': 'No engagement yet',
  'assurance.engagements.new': 'Open an engagement',
  'assurance.engagements.no-auditor': 'No account has the role of auditor',
  'assurance.engagements.no-auditor.body':
    'An administrator invites the auditor first; then the engagement can be opened here.',
  'assurance.engagement.auditor': 'Auditor',
  'assurance.engagement.auditor.hint': 'Accounts with the role of auditor.',
  'assurance.engagement.period': 'Period of the books',
  'assurance.engagement.period.hint': 'Value dates the auditor sees, both days included.',
  'assurance.engagement.period-from': 'First day of the period',
  'assurance.engagement.period-to': 'Last day of the period',
  'assurance.engagement.time': 'Time of the audit',
  'assurance.engagement.time.hint':
    'The account opens for {days, plural, one {# day} other {# days}} at most; a longer audit is a new engagement.',
  'assurance.engagement.starts-on': 'First day of access',
  'assurance.engagement.ends-on': 'Last day of access',
  'assurance.engagement.starts': 'Opens',
  'assurance.engagement.ends': 'Open until',
  'assurance.engagement.open': 'Open the engagement',
  'assurance.engagement.end': 'End the engagement',
  'assurance.engagement.standing.ahead': 'Not begun',
  'assurance.engagement.standing.running': 'Running',
  'assurance.engagement.standing.ended': 'Ended',
  'assurance.trail.title': 'Trail',
  'assurance.trail.link': 'Verify the trail',
  'assurance.trail.lede':
    'Who did what and when. Each record carries the hash of the one before it, so a change or a gap is found.',
  'assurance.trail.verify': 'Verify now',
  'assurance.trail.events': 'Latest events',
  'assurance.trail.empty': 'No event in this period',
  'assurance.trail.number': 'No. in the trail',
  'assurance.trail.event': 'Event',
  'assurance.trail.actor': 'Who',
  'assurance.trail.about': 'About',
  'assurance.chain.trail': 'Trail of events',
  'assurance.chain.journal': 'Journal of the ledger',
  'assurance.chain.whole': 'The chain is whole: nothing was changed, removed or slipped in.',
  'assurance.chain.broken': 'The chain is broken. What comes after the first fault proves nothing.',
  'assurance.chain.trail.count': 'Events verified',
  'assurance.chain.journal.count': 'Entries verified',
  'assurance.chain.erased': 'Contents lawfully erased',
  'assurance.chain.head': 'Head hash',
  'assurance.chain.verified-at': 'Verified at',
  'assurance.chain.fault': 'First fault',
  'assurance.chain.fault-number': 'At number',
  'assurance.chain.fault-id': 'Record',
  'assurance.fault.edited-event': 'An event was edited',
  'assurance.fault.edited-body': 'The contents of an event were edited',
  'assurance.fault.missing-event': 'An event is missing',
  'assurance.fault.unchained-event': 'An event stands outside the chain',
  'assurance.fault.repeated-event': 'The same event stands in the trail twice',
  'assurance.fault.edited-entry': 'An entry was edited',
  'assurance.fault.unbalanced-entry': 'An entry does not balance',
  'assurance.fault.missing-entry': 'An entry is missing',
  'assurance.fault.unchained-entry': 'An entry stands outside the chain',
  'assurance.fault.broken-link': 'A link of the chain does not fit',
  'assurance.fault.forged-checkpoint': 'A checkpoint was not signed by this portal',
  'assurance.fault.broken-checkpoint': 'The trail differs from a signed checkpoint',
  'assurance.fault.cut-tail': 'The end of the trail was cut off',
  'refusal.engagement-not-an-auditor': 'This account is not an auditor.',
  'refusal.engagement-period': 'The period must not begin before {from}, and must end after it begins.',
  'refusal.engagement-ends-before-start': 'The last day of access comes before the first.',
  'refusal.engagement-in-past': 'The last day of access is over.',
  'refusal.engagement-too-long': 'An engagement lasts {days, plural, one {# day} other {# days}} at most.',
  'refusal.engagement-overlaps':
    'This auditor has another engagement in that time. End it first, or choose other days.',
  'refusal.engagement-ended': 'This engagement is over already.',
  'refusal.downloads-do-not-reconcile': 'The books do not reconcile to the cent, so no file was made. What differs:',
  'notice.engagement-opened': 'The audit room is open to you until {until}.',
  'notice.engagement-ended': 'Your audit engagement has ended.',
} as const;
