/**
 * The messages of problems, with steps for the camera in each browser, in Arabic. They say "beside"
 * the address and not "left of" it. A browser in Arabic is mirrored, and not every browser is in
 * the language of the page.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = '، ثم أعد المحاولة.';
const noCamera = 'لا يمكن لهذه الصفحة استخدام الكاميرا';
const notStarted = 'لم تعمل الكاميرا';
const anotherPhoto = 'اختر صورة أخرى: JPEG أو PNG أو WebP.';
const stillHere = 'صورتاك ما زالتا هنا.';
const notCompared = 'تعذّرت مقارنة الصورتين';
const live = message(notCompared, 'التقط السيلفي لوجهك في إضاءة جيدة، لا لصورة أو شاشة.');
const tooLarge = message('هذه الصورة كبيرة جدًا', 'اختر صورة أصغر.');
const later = message('طال الانتظار', `${stillHere} أعد المحاولة بعد قليل.`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message('لم نجد وجهًا', 'استخدم صورة واضحة لوجه واحد من الأمام.'),
  'multiple-faces': message('في الصورة أكثر من وجه', 'استخدم صورة لك وحدك.'),
  'face-too-small': message('الوجه صغير جدًا', 'استخدم صورة يظهر فيها الوجه أكبر.'),
  'too-blurred': message('الوجه غير واضح', 'نظّف العدسة واثبت واستخدم صورة حادة.'),
  'face-covered': message(
    'الوجه مغطى',
    'انزع الكمامة أو النظارة الشمسية، وأبعد اليدين والشعر عن الوجه.',
  ),
  'low-quality': message('الصورة غير واضحة', 'استخدم صورة واضحة في إضاءة جيدة.'),
  'near-threshold': message('النتيجة غير مؤكدة', 'حاول مرة أخرى بصورة حادة وفي إضاءة جيدة.'),

  'image-empty': message(
    'هذا الملف فارغ',
    `إذا كان على السحابة، احفظه على هذا الجهاز. ${anotherPhoto}`,
  ),
  'image-unsupported': message('لا يمكننا فتح هذه الصورة', anotherPhoto),
  'image-heic': message(
    'لا يمكن لهذا المتصفح فتح صور HEIC',
    `${anotherPhoto} على iPhone: الإعدادات، الكاميرا، التنسيقات، الأكثر توافقًا.`,
  ),
  'image-corrupt': message('هذه الصورة تالفة', 'اختر صورة أخرى، أو احفظ هذه من جديد.'),
  'image-too-small': message('هذه الصورة صغيرة جدًا', 'اختر صورة أكبر.'),
  'same-image': message(
    'تبدو الصورتان صورة واحدة',
    'هذا لا يكفي للتحقق. أعد التقاط السيلفي، أو أضف صورة أخرى.',
  ),
  'replayed-image': message('استُخدمت صورة السيلفي هذه من قبل', 'التقط صورة سيلفي جديدة الآن.'),
  'capture-refused': message(
    'لم تُلتقط صورة السيلفي بهذه الكاميرا',
    'التقط صورة سيلفي جديدة بكاميرا هذا الجهاز.',
  ),
  'image-pixels-protected': message(
    'متصفحك يشوّه الصور',
    `يُخفي إعداد خصوصية الصور عن هذه الصفحة. اسمح بها هنا، أو استخدم متصفحًا آخر${tryAgain}`,
  ),
  'image-unreadable': message(
    'تعذّرت قراءة هذا الملف',
    'لم يعد هنا، أو ما زال على السحابة. احفظه على هذا الجهاز، ثم أضفه هنا.',
  ),

  unauthorized: message('تم تسجيل خروجك', `سجّل الدخول في هذه الصفحة${tryAgain}`),
  'session-closed': message('انتهى هذا التحقق', 'لم تعد مقارنة الصور ممكنة هنا.'),

  'camera-denied': message(
    'الكاميرا محظورة',
    `اضغط على الأيقونة بجانب العنوان واسمح بالكاميرا${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'الكاميرا غير متاحة لهذا المتصفح',
    `اسمح بالكاميرا في إعدادات جهازك${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'افتح هذه الصفحة في نافذة مستقلة، أو أبلغ صاحب الموقع.',
  ),
  'camera-missing': message('لم نجد كاميرا', `وصّل كاميرا، أو افتح هذه الصفحة على هاتف${tryAgain}`),
  'camera-in-use': message(
    'الكاميرا مشغولة',
    `أغلق أي تطبيق آخر أو صفحة أخرى تستخدمها، مثل مكالمة فيديو${tryAgain}`,
  ),
  'camera-constraints': message('لا يمكن استخدام هذه الكاميرا', 'اختر كاميرا أخرى.'),
  'camera-start-failed': message(notStarted, `افصلها ووصّلها من جديد${tryAgain}`),
  'camera-disabled': message('الكاميرا معطّلة', 'استخدم متصفحًا أو جهازًا آخر.'),
  'camera-page-inactive': message('الكاميرا متوقفة مؤقتًا', `ارجع إلى هذه الصفحة${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'افتح هذه الصفحة بعنوان https.'),
  'camera-unsupported': message(
    'لا يمكن لهذا المتصفح استخدام الكاميرا',
    'افتح هذه الصفحة في Safari أو Chrome أو Edge أو Firefox.',
  ),
  'camera-lost': message(
    'توقفت الكاميرا',
    `تأكد من أنها موصولة وغير مغطاة، ولا يستخدمها تطبيق آخر${tryAgain}`,
  ),
  'camera-not-ready': message('الكاميرا ليست جاهزة', `انتظر لحظة${tryAgain}`),
  'camera-unknown': message(notStarted, `أعد تشغيل المتصفح${tryAgain}`),
};

const link = { copy: 'نسخ الرابط', copied: 'تم نسخ الرابط.' };

export const problemMessages: ProblemMessages = { problems, steps, link };
