/** How to allow the camera, browser by browser, in Hindi, with the names that each system gives its menus. */
import type { CameraHelpWords } from './en.camera-help.ts';

const tryAgain = 'वापस आकर फिर कोशिश करें।';
const icon = 'पते के बाईं ओर वाला आइकॉन दबाएँ।';
const lock = 'पते के बाईं ओर वाला ताला दबाएँ।';
const iosApps = ['सेटिंग्ज़ ऐप खोलें, फिर “ऐप्स”।', 'यह ब्राउज़र चुनें और “कैमरा” चालू करें।', tryAgain];
const macPrivacy = 'सिस्टम सेटिंग्ज़ > गोपनीयता और सुरक्षा > कैमरा खोलें।';
const windowsPrivacy = 'सेटिंग्स > गोपनीयता और सुरक्षा > कैमरा खोलें।';
const copy = 'इस पेज का लिंक कॉपी करें।';
const paste = 'पते की जगह लिंक पेस्ट करें।';

export const cameraHelp: CameraHelpWords = {
  'camera-denied': {
    chrome: [icon, '“कैमरा” चालू करें।', tryAgain],
    edge: [lock, 'अनुमतियाँ खोलें और “कैमरा” के लिए “अनुमति दें” चुनें।', tryAgain],
    firefox: ['पते के पास कटे हुए कैमरे का निशान दबाएँ।', '“अवरूद्ध” के पास × दबाएँ।', 'फिर कोशिश करें और “अनुमति दें” दबाएँ।'],
    safari: ['मेन्यू बार में Safari खोलें, फिर इस वेबसाइट की सेटिंग्ज़।', '“कैमरा” के लिए “अनुमति दें” चुनें।', tryAgain],
    'ios-safari': [icon, '“वेबसाइट सेटिंग्ज़” खोलें।', '“कैमरा” के लिए “अनुमति दें” चुनें, फिर कोशिश करें।'],
    'ios-other': iosApps,
    'android-chrome': [icon, '“अनुमतियां” दबाएँ, फिर “कैमरा”।', '“अनुमति दें” दबाएँ, फिर कोशिश करें।'],
    'samsung-internet': [lock, '“अनुमतियाँ” दबाएँ और कैमरे की अनुमति दें।', tryAgain],
    'in-app': ['इस ऐप का मेन्यू खोलें, अक्सर … या ⋮।', '“ब्राउज़र में खोलें” दबाएँ।', 'वहाँ कैमरे की अनुमति दें।'],
  },
  'camera-blocked-by-os': {
    mac: [macPrivacy, 'यह ब्राउज़र चालू करें।', 'ब्राउज़र बंद करके फिर खोलें और कोशिश करें।'],
    windows: [windowsPrivacy, 'कैमरा ऐक्सेस चालू करें, डेस्कटॉप ऐप्स के लिए भी।', tryAgain],
    ios: iosApps,
    android: ['सेटिंग > ऐप्लिकेशन खोलें और यह ब्राउज़र चुनें।', '“अनुमतियां”, फिर “कैमरा”, फिर “अनुमति दें” दबाएँ।', tryAgain],
  },
  'camera-missing': {
    mac: ['कैमरा जोड़ें, या उसका ढक्कन खोलें।', macPrivacy, 'यह ब्राउज़र चालू करें और फिर कोशिश करें।'],
  },
  'camera-in-use': {
    windows: ['कैमरा इस्तेमाल कर रहे दूसरे ऐप और टैब बंद करें।', windowsPrivacy, 'कैमरा ऐक्सेस चालू करें, फिर कोशिश करें।'],
  },
  'camera-unsupported': {
    ios: [copy, 'Safari खोलें।', paste],
    android: [copy, 'Chrome खोलें।', paste],
  },
};
