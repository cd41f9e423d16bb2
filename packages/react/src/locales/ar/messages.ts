'use client';

import { isolate } from '../isolate.ts';
/**
 * All messages for a person, in Arabic. Requests use the usual form of interfaces; buttons use a
 * verbal noun, which is the same for everyone.
 */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const plural = new Intl.PluralRules('ar');
/** Words that contain their number, and words that follow a number. */
const tries: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  zero: 'لا محاولات متبقية',
  one: 'محاولة واحدة متبقية',
  two: 'محاولتان متبقيتان',
};

const takeSelfie = 'التقاط صورة سيلفي';
const photoOfYou = message('إضافة صورة لك', 'صورة بطاقتك، أو صورة حديثة وواضحة.');
const anotherPhoto = 'اختر صورة أخرى: JPEG أو PNG أو WebP.';
const sentTo = (recipient: string) =>
  `تُرسل الصورتان إلى ${isolate(recipient)} ويُقارن الوجهان مرة واحدة.`;
const selfieSentTo = (recipient: string) =>
  `تُرسل صورتك الذاتية إلى ${isolate(recipient)} وتُقارن مرة واحدة.`;
const staysHere = 'تبقى الصورتان على هذا الجهاز.';
const tryAgain = '، ثم أعد المحاولة.';
const stillHere = 'صورتاك ما زالتا هنا.';
const notCompared = 'تعذّرت مقارنة الصورتين';

const problems: Messages['problems'] = {
  offline: message('لا يوجد اتصال بالإنترنت', `${stillHere} اتصل بالإنترنت${tryAgain}`),
  'network-failed': message(
    'انقطع الاتصال بالإنترنت',
    `${stillHere} تحقق من الاتصال بالإنترنت${tryAgain}`,
  ),
  camera: message('تعذّر استخدام الكاميرا', 'أعد المحاولة، أو استخدم متصفحًا أو جهازًا آخر.'),
  photo: message('لا يمكن استخدام هذه الصورة', anotherPhoto),
  other: message(notCompared, 'حدث خطأ لدينا. لم يُتخذ أي قرار.'),
};

export const ar: Messages = {
  tag: 'ar',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'لنتأكد من أنك أنت',
    body: 'صورتان، في نحو دقيقة.',
    selfie: message(takeSelfie, 'تُفتح الكاميرا بعد الضغط على «بدء».'),
    selfieFromFile: message('إضافة صورة سيلفي', 'التُقطت للتو.'),
    reference: photoOfYou,
    referenceHeld: message('صورتك لدينا', 'لا يلزم شيء هنا.'),
    result: 'عرض النتيجة',
    sentTo,
    selfieSentTo,
    staysHere,
    agree: 'أوافق على مقارنة وجهي لهذا التحقق.',
    agreeFirst: 'ضع علامة في هذا المربع للمتابعة.',
    someoneElse: 'الصورة التي أضيفها لشخص آخر.',
    authority: 'وافق هذا الشخص على هذا التحقق.',
    authorityFirst: 'ضع علامة في هذا المربع أيضًا، أو أضف صورة لك.',
    adultsOnly: 'هذا التحقق للبالغين. اسأل بالغًا يعتني بك عن الخطوة التالية.',
    start: 'بدء',
    notice: 'ماذا يحدث لصوري؟',
    noticeSent: (recipient) => `لا يُرسل شيء قبل الضغط على «مقارنة». بعدها ${sentTo(recipient)}`,
    noticeSelfieSent: (recipient) =>
      `لا يُرسل شيء قبل الضغط على «مقارنة». بعدها ${selfieSentTo(recipient)}`,
    noticeStays: `يُقارن الوجهان داخل هذا المتصفح. ${staysHere}`,
    thisSite: 'هذا الموقع',
  },
  selfie: {
    add: message(takeSelfie, 'افتح الكاميرا عند استعدادك.'),
    camera: message(takeSelfie, 'انظر إلى الكاميرا مباشرة.'),
    photo: 'صورة السيلفي',
    change: 'تغيير السيلفي',
    missing: 'لا توجد صورة بعد',
  },
  reference: {
    add: photoOfYou,
    camera: message('تصوير صورتك', 'املأ الإطار، ولا تتحرك، وتجنب الانعكاس.'),
    photo: 'صورتك',
    change: 'تغيير الصورة',
    missing: 'لا توجد صورة بعد',
  },
  camera: {
    starting: 'جارٍ تشغيل الكاميرا…',
    waiting: 'المتصفح يطلب الكاميرا. اضغط على «السماح».',
    unanswered: 'المتصفح ما زال يطلب الكاميرا. اضغط على «السماح» هناك، أو «إلغاء» هنا.',
    blocked: 'اضغط لتشغيل الكاميرا.',
    paused: 'الكاميرا متوقفة مؤقتًا.',
    live: 'الكاميرا تعمل.',
    open: 'استخدام الكاميرا',
    shutter: 'التقاط صورة',
    preview: 'صورة الكاميرا',
    choose: 'الكاميرا',
    unnamed: (position) => `الكاميرا ${position}`,
  },
  photo: {
    choose: 'اختيار صورة',
    drop: 'اسحب صورة إلى هنا',
    orPaste: 'أو الصقها: JPEG أو PNG أو WebP',
    rejectedDrop: {
      noFile: 'هذا ليس ملف صورة.',
      link: 'هذا رابط. احفظ الصورة على هذا الجهاز، ثم أضفها هنا.',
      folder: 'هذا مجلد. افتحه وأضف صورة واحدة.',
      severalFiles: 'هذا أكثر من ملف. أضف صورة واحدة.',
    },
    keep: 'استخدام الصورة',
    retake: 'إعادة الالتقاط',
    another: 'اختيار صورة أخرى',
    useAnyway: 'استخدامها رغم ذلك',
  },
  review: message('هل الصورة جيدة؟', 'الوجه واضح ومكشوف، والعينان مفتوحتان.'),
  preparing: message('لحظة من فضلك', 'جارٍ تجهيز الصورة.'),
  ready: { heading: 'كل شيء جاهز للمقارنة', body: 'الصورتان جاهزتان.', compare: 'مقارنة' },
  comparing: {
    heading: 'جارٍ مقارنة الصورتين',
    body: 'بضع ثوانٍ فقط.',
    preparing: 'جارٍ تجهيز الصورتين…',
    sending: (size, recipient) => `جارٍ إرسال ${isolate(size)} إلى ${isolate(recipient)}`,
    comparing: 'جارٍ مقارنة الوجهين…',
  },
  match: message('الصورتان متطابقتان', 'الصورتان لشخص واحد. يمكنك المتابعة.'),
  'no-match': {
    heading: 'الصورتان غير متطابقتين',
    body: 'تبدوان لشخصين مختلفين. استخدم صورة حديثة وواضحة.',
    exhausted: 'لا محاولات متبقية هنا.',
  },
  ended: {
    heading: 'لم تبقَ محاولات',
    expired: 'انتهى وقت هذا التحقق',
    goOn: 'يمكنك المتابعة بطريقة أخرى.',
    mayLeave: 'يمكنك مغادرة هذا التحقق الآن.',
    mayClose: 'يمكنك إغلاق هذه الصفحة.',
    leave: 'مغادرة',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'بخصوص صورة السيلفي:', reference: 'بخصوص صورتك:' },
    uncounted: 'لا تُحسب هذه محاولة',
  },
  retry: 'إعادة المحاولة',
  anotherPhoto: 'تجربة صورة أخرى',
  anotherSelfie: 'إعادة التقاط السيلفي',
  continue: 'متابعة',
  cancel: 'إلغاء',
  leave: 'ليس الآن',
  withdraw: 'إيقاف وحذف الصور',
  announcement: (heading, body) => `${heading}. ${body}`,
  stepIndicator: (position, count) => `الصورة ${position} من ${count}`,
  triesLeft: (count, shown) => {
    const rule = plural.select(count);
    return tries[rule] ?? `${shown} ${rule === 'few' ? 'محاولات' : 'محاولة'} متبقية`;
  },
  openUntil: (time) => `لديك وقت حتى ${isolate(time)}.`,
  receipt: {
    heading: 'ما أُرسل وإلى أين',
    selfie: (size) => `صورة السيلفي، ${isolate(size)}`,
    reference: (size) => `صورتك، ${isolate(size)}`,
    to: (recipient) => `أُرسلت إلى ${isolate(recipient)}`,
    at: (time) => `وصل الرد في ${isolate(time)}`,
    nowhere: 'لم يخرج شيء من هذا الجهاز',
  },
  problems,
};
