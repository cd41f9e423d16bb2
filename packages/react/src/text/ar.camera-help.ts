/**
 * How to allow the camera, browser by browser, in Arabic. "Beside" the address, not left of it: a browser in Arabic is
 * mirrored, and not everybody's browser is in the language of the page.
 */
import type { CameraHelpWords } from './en.camera-help.ts';

const tryAgain = 'عُد إلى هنا وأعد المحاولة.';
const icon = 'اضغط على الأيقونة بجانب العنوان.';
const lock = 'اضغط على القفل بجانب العنوان.';
const iosApps = ['افتح تطبيق «الإعدادات» ثم «التطبيقات».', 'اختر هذا المتصفح وفعّل «الكاميرا».', tryAgain];
const macPrivacy = 'افتح «إعدادات النظام» ثم «الخصوصية والأمن» ثم «الكاميرا».';
const windowsPrivacy = 'افتح «الإعدادات» ثم «الخصوصية والأمان» ثم «الكاميرا».';
const copy = 'انسخ رابط هذه الصفحة.';
const paste = 'الصق الرابط في مكان العنوان.';

export const cameraHelp: CameraHelpWords = {
  'camera-denied': {
    chrome: [icon, 'فعّل «الكاميرا».', tryAgain],
    edge: [lock, 'افتح الأذونات واضبط «الكاميرا» على «السماح».', tryAgain],
    firefox: ['اضغط على الكاميرا المشطوبة بجانب العنوان.', 'اضغط على × بجانب «محجوب».', 'أعد المحاولة واضغط على «اسمح».'],
    safari: ['من شريط القوائم افتح Safari ثم إعدادات هذا الموقع.', 'اضبط «الكاميرا» على «سماح».', tryAgain],
    'ios-safari': [icon, 'افتح «إعدادات موقع الويب».', 'اضبط «الكاميرا» على «سماح»، ثم أعد المحاولة.'],
    'ios-other': iosApps,
    'android-chrome': [icon, 'اضغط على «الأذونات» ثم «الكاميرا».', 'اضغط على «السماح»، ثم أعد المحاولة.'],
    'samsung-internet': [lock, 'اضغط على «الأذونات» واسمح بالكاميرا.', tryAgain],
    'in-app': ['افتح قائمة هذا التطبيق، ورمزها غالبًا … أو ⋮.', 'اضغط على «فتح في المتصفح».', 'اسمح باستخدام الكاميرا هناك.'],
  },
  'camera-blocked-by-os': {
    mac: [macPrivacy, 'فعّل هذا المتصفح.', 'أعد تشغيل المتصفح وأعد المحاولة.'],
    windows: [windowsPrivacy, 'فعّل الوصول إلى الكاميرا، ولتطبيقات سطح المكتب أيضًا.', tryAgain],
    ios: iosApps,
    android: ['افتح «الإعدادات» ثم «التطبيقات» واختر هذا المتصفح.', 'اضغط على «الأذونات» ثم «الكاميرا» ثم «السماح».', tryAgain],
  },
  'camera-missing': {
    mac: ['وصّل كاميرا، أو افتح غطاءها.', macPrivacy, 'فعّل هذا المتصفح وأعد المحاولة.'],
  },
  'camera-in-use': {
    windows: ['أغلق ما يستخدم الكاميرا من تطبيقات وعلامات تبويب أخرى.', windowsPrivacy, 'فعّل الوصول إلى الكاميرا، ثم أعد المحاولة.'],
  },
  'camera-unsupported': {
    ios: [copy, 'افتح Safari.', paste],
    android: [copy, 'افتح Chrome.', paste],
  },
};
