/** The first sheet of a call as a browser sends it. */
export const BASICS = {
  'title.en': 'Title',
  'title.fr': 'Titre',
  'title.es': '',
  'title.ar': 'عنوان',
  'title.ru': '',
  envelope: '500 000',
  minimum: '5,000.00',
  maximum: '60000',
  opensOn: '2026-10-01',
  opensTime: '09:00',
  deadlineOn: '2026-12-15',
  deadlineTime: '17:00',
  zone: 'Europe/Brussels',
  graceMinutes: '30',
};
