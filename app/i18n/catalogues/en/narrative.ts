export const narrative = {
  'reports.narrative.security': 'Risks and security',
  'reports.narrative.security.hint':
    'Incidents, threats and what you changed because of them. Only the grants office and the overall lead read this. Leave out names and places.',
  'reports.narrative.security.hidden': 'The section on risks and security is not shown to your role.',
  'reports.narrative.exchange': 'Exchange with peers',
  'reports.narrative.exchange.hint':
    'Whom you learned from or supported, and what came of mentoring and common meetings.',
  'reports.indicator.others': 'Of them another sex or not said',
  'reports.indicator.children': 'Of them under 18',
  'reports.indicator.youth': 'Of them 18 to 29',
  'reports.indicator.older': 'Of them 60 or older',
  'reports.indicators.small':
    'Where a group has fewer than 5 people, the whole division is left out, so that nobody can be recognised.',
  'reports.task.forecast': 'Forecast for the next period',
  'reports.forecast.lede':
    'What you expect to spend in the next period under each heading, in euros. Headings without cost stay empty.',
  'refusal.indicator-above-total': 'These people together are more than were reached ({total, number}).',
  'refusal.forecast-above-budget': 'Together this is more than what is left of the budget.',
  'refusal.forecast-final': 'After the final report there is no next period.',
} as const;
