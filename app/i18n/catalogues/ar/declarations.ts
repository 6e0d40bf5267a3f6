import type { declarations as en } from '../en/declarations.ts';
import type { Words } from '../../words.ts';

export const declarations: Words<typeof en> = {
  'reports.declaration.title': 'إذا لم يكن هناك إيصال',
  'reports.declaration.lede':
    'قد يضيع الإيصال أو يُنتزع منكم أو لا يؤمَن الاحتفاظ به أو لا يُعطى أصلاً. أقرّوا بذلك هنا. ينظر شخص ثانٍ من المكتب في كل إقرار.',
  'reports.declaration.reason': 'سبب عدم وجوده',
  'reports.declaration.reason.hint': 'لا يُطلب شيء أكثر من ذلك، حتى لا يعرّض أي شرح أحداً للخطر.',
  'reports.declaration.lost': 'ضاع الإيصال',
  'reports.declaration.taken': 'أخذ آخرون الإيصال أو أتلفوه',
  'reports.declaration.unsafe': 'الاحتفاظ بالإيصال يعرّض أحداً للخطر',
  'reports.declaration.not-issued': 'لم يُعطَ إيصال',
  'reports.declaration.declare': 'إقرار',
  'reports.declaration.withdraw': 'سحب الإقرار',
  'reports.declaration.countersign': 'التوقيع المقابل',
  'reports.declaration.signed': 'وقّع عليه شخص ثانٍ',
  'reports.declaration.unsigned': 'لم يوقَّع عليه بعد، ولا يمكن قبول شيء من هذه النفقة.',
  'reports.declarations.title': 'نفقات بلا إيصال',
  'reports.declarations.lede': 'وقّعوا على ما تعتبرونه بمثابة إيصال. من يوقّع لا يبتّ في النفقة نفسها.',
  'reports.declarations.share': 'بموجب إقرارات: {minor} من أصل {most} كحد أقصى، أي {percent} مما يطالب به التقرير.',
  'refusal.declaration-not-countersigned':
    'لا إيصال لهذه النفقة. يوقّع شخص ثانٍ من المكتب على إقرارها قبل قبول أي شيء منها.',
  'refusal.declaration-signed-by-decider': 'لقد وقّعتم على إقرار هذه النفقة، ويبتّ فيها شخص آخر.',
  'refusal.declarations-above-share': 'مع هذه النفقة يستند أكثر من {percent}% من التقرير إلى إقرارات. اقبلوا أقل منها.',
  'programme.rule.declared': 'النفقات بموجب إقرار ومن دون إيصال، كحد أقصى',
};
