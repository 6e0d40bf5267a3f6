import type { Words } from '../../words.ts';
import type { assignment as english } from '../en/assignment.ts';

export const assignment: Words<typeof english> = {
  'reviews.profile.title': 'ما الذي يمكنكم قراءته',
  'reviews.profile.link': 'ما الذي يمكنكم قراءته: اللغات والمواضيع والقدرة',
  'reviews.profile.lede': 'يقترح عليكم المكتب الملفات وفق ما تذكرونه هنا. ويبقى عليكم التصريح بأي تعارض قبل فتح الملف.',
  'reviews.profile.languages': 'اللغات التي تقرؤونها',
  'reviews.profile.languages.hint': 'لا تُقترح عليكم إلا ملفات بهذه اللغات، وإن لم تحددوا أيًا منها فبكل اللغات.',
  'reviews.profile.themes': 'الأنشطة التي تعرفونها جيدًا',
  'reviews.profile.countries': 'البلدان التي تعرفونها جيدًا',
  'reviews.profile.countries.choose':
    '{count, plural, =0 {اختيار البلدان} zero {# بلد مختار} one {بلد واحد مختار} two {بلدان مختاران} few {# بلدان مختارة} many {# بلدًا مختارًا} other {# بلد مختار}}',
  'reviews.profile.capacity': 'أقصى عدد من الملفات في الوقت نفسه',
  'reviews.profile.capacity.hint': 'اتركوه فارغًا إن لم يكن هناك حد، واكتبوا 0 إن تعذرت عليكم القراءة الآن.',
  'reviews.profile.save': 'حفظ',
  'reviews.bids.title': 'ملفات تود قراءتها',
  'reviews.bids.lede':
    'ملفات تنتظر من يقرؤها. ما تذكره هنا يساعد المكتب على الاقتراح ولا يُلزم أحدًا؛ اتركه فارغًا إن كان الأمر سواء عندك. ويبقى عليك الإقرار بأي تضارب قبل أن يُفتح أي ملف.',
  'reviews.bids.empty': 'لا ملف ينتظر من يقرؤه',
  'reviews.bids.none': 'لم يُذكر شيء',
  'reviews.bid.gladly': 'يودّ قراءته',
  'reviews.bid.rather-not': 'يفضّل ألا يقرأه',
  'reviews.bids.save': 'حفظ',
  'reviews.proposal.title': 'من يقرأ ماذا',
  'reviews.proposal.link': 'اقتراح قرّاء لهذه الدعوة',
  'reviews.proposal.lede':
    '{files, plural, =0 {لا ملف ينتظر قرّاء.} zero {# ملف ينتظر قرّاء.} one {ملف واحد ينتظر قرّاء.} two {ملفان ينتظران قرّاء.} few {# ملفات تنتظر قرّاء.} many {# ملفًا ينتظر قرّاء.} other {# ملف ينتظر قرّاء.}} {short, plural, =0 {} zero {# ملف لا يوجد له عدد كافٍ: وسّعوا القائمة.} one {ملف واحد لا يوجد له عدد كافٍ: وسّعوا القائمة.} two {ملفان لا يوجد لهما عدد كافٍ: وسّعوا القائمة.} few {# ملفات لا يوجد لها عدد كافٍ: وسّعوا القائمة.} many {# ملفًا لا يوجد لها عدد كافٍ: وسّعوا القائمة.} other {# ملف لا يوجد لها عدد كافٍ: وسّعوا القائمة.}} يُقترح لكل ملف قارئان من منظمتين مختلفتين لا تعارض لديهما، مع توزيع العمل بالتساوي. غيّروا ما تشاؤون؛ ولا يُطلب من أحد شيء قبل تأكيدكم.',
  'reviews.proposal.empty': 'لكل ملف قرّاؤه',
  'reviews.proposal.read': 'فتح الملف',
  'reviews.proposal.reader': 'القارئ {number, number}',
  'reviews.proposal.nobody': 'لا أحد بعد',
  'reviews.proposal.fit':
    '{fit, plural, =0 {اقتُرح لتوزيع العمل} zero {اقتُرح: # أمر مشترك من اللغة والموضوع والبلد} one {اقتُرح: أمر واحد مشترك من اللغة والموضوع والبلد} two {اقتُرح: أمران مشتركان من اللغة والموضوع والبلد} few {اقتُرح: # أمور مشتركة من اللغة والموضوع والبلد} many {اقتُرح: # أمرًا مشتركًا من اللغة والموضوع والبلد} other {اقتُرح: # أمر مشترك من اللغة والموضوع والبلد}}',
  'reviews.proposal.confirm': 'الطلب من هؤلاء القرّاء',
  'reviews.proposal.unassigned': '{reference}: {reason}',
  'reviews.proposal.loads': 'توزيع العمل',
  'reviews.proposal.held': 'لديهم الآن',
  'reviews.proposal.after': 'مع هذا الاقتراح',
  'trail.event.reviewer.bids-saved': 'ذكر مُقيِّم الملفات التي يودّ قراءتها',
  'trail.event.reviewer.profile-saved': 'ذكر أحد المقيّمين ما يمكنه قراءته',
};
