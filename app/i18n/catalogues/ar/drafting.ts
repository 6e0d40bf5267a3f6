export const drafting = {
  'drafting.saved': 'حُفظ الساعة {time}',
  'budget.line.unfinished': 'لم يُحفظ بعد: هذا البند غير مكتمل.',
  'drafting.retrying': 'لم يُحفظ بعد. نواصل المحاولة؛ أبقوا هذه الصفحة مفتوحة.',
  'drafting.signed-out': 'لم يُحفظ: انتهت جلستكم. يبقى نصكم في هذه الصفحة. سجّلوا الدخول في صفحة أخرى ثم عودوا إلى هنا.',
  'drafting.held.title': 'ما كتبتموه لا يزال هنا، لكنه لم يُحفظ بعد',
  'drafting.held.body': 'انتهت جلستكم أثناء الكتابة. اقرؤوه مرة أخرى ثم احفظوه.',
  'drafting.writing': 'تجري الكتابة في هذا القسم بواسطة {alias} (آخر حفظ الساعة {time})',
  'drafting.writing.hint': 'يمكنكم الكتابة أيضًا. إذا تغيّر الجواب نفسه من الجهتين، يُعرض النصان معًا.',

  'drafting.upload.drop': 'أو اسحبوا الملف إلى هذه الاستمارة.',
  'drafting.upload.bar': 'ما وصل من الملف',
  'drafting.upload.progress':
    'وصل {done} من {all} ميغابايت. إذا توقف الإرسال، اختاروا الملف نفسه مرة أخرى: يُستأنف من حيث توقف.',
  'drafting.upload.waiting': 'انقطع الاتصال. ما وصل محفوظ؛ يُستأنف الإرسال تلقائيًا.',
  'drafting.upload.paused': 'توقف الإرسال. ما وصل يُحفظ ليوم واحد.',
  'drafting.upload.pause': 'إيقاف مؤقت',
  'drafting.upload.resume': 'استئناف',
  'drafting.upload.signed-out': 'انتهت جلستكم. ما وصل محفوظ. سجّلوا الدخول في صفحة أخرى، ثم عودوا إلى هنا واستأنفوا.',
  'drafting.upload.failed': 'تعذّر إرسال الملف. حاولوا مرة أخرى.',
  'refusal.too-many-uploads':
    '{max, plural, zero {لا ملفات من هذا الطلب} one {ملف واحد من هذا الطلب} two {ملفان من هذا الطلب} few {# ملفات من هذا الطلب} many {# ملفًا من هذا الطلب} other {# ملف من هذا الطلب}} في الطريق بالفعل. انتظروا وصول أحدها أولًا.',
  'refusal.chunk-damaged': 'وصل جزء من الملف تالفًا. يُعاد إرساله.',
  'refusal.upload-damaged': 'وصل الملف مختلفًا عما أُرسل. أرسلوه مرة أخرى.',
  'refusal.upload-incomplete': 'لا يزال جزء من الملف ناقصًا. أرسلوه مرة أخرى: ما وصل محفوظ.',
} as const;
