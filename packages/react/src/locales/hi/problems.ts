/**
 * The messages of problems, with steps for the camera in each browser, in Hindi. Menus have the
 * names that each system uses.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = ', फिर दोबारा कोशिश करें।';
const noCamera = 'इस पेज पर कैमरा नहीं चल सकता';
const notStarted = 'कैमरा शुरू नहीं हुआ';
const anotherPhoto = 'दूसरी फ़ोटो चुनें: JPEG, PNG या WebP।';
const stillHere = 'आपकी फ़ोटो यहीं हैं।';
const notCompared = 'हम फ़ोटो की तुलना नहीं कर पाए';
const live = message(notCompared, 'सेल्फ़ी अच्छी रोशनी में लें, तस्वीर या स्क्रीन की नहीं।');
const tooLarge = message('यह फ़ोटो बहुत बड़ी है', 'छोटी फ़ोटो चुनें।');
const later = message('बहुत समय लग गया', `${stillHere} थोड़ी देर में दोबारा कोशिश करें।`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message('चेहरा नहीं मिला', 'ऐसी फ़ोटो लगाएँ जिसमें एक चेहरा सामने से साफ़ दिखे।'),
  'multiple-faces': message('एक से ज़्यादा चेहरे हैं', 'ऐसी फ़ोटो लगाएँ जिसमें सिर्फ़ आप हों।'),
  'face-too-small': message('चेहरा बहुत छोटा है', 'ऐसी फ़ोटो लगाएँ जिसमें चेहरा बड़ा दिखे।'),
  'too-blurred': message('चेहरा धुंधला है', 'लेंस साफ़ करें, स्थिर रहें और साफ़ फ़ोटो लगाएँ।'),
  'face-covered': message('चेहरा ढका हुआ है', 'मास्क या धूप का चश्मा उतारें, और हाथ व बाल चेहरे से दूर रखें।'),
  'low-quality': message('फ़ोटो साफ़ नहीं है', 'अच्छी रोशनी में ली गई साफ़ फ़ोटो लगाएँ।'),
  'near-threshold': message('नतीजा साफ़ नहीं है', 'अच्छी रोशनी में साफ़ फ़ोटो के साथ फिर कोशिश करें।'),

  'image-empty': message(
    'यह फ़ाइल खाली है',
    `यह क्लाउड में है, तो इसे इस डिवाइस पर सेव करें। ${anotherPhoto}`,
  ),
  'image-unsupported': message('यह फ़ोटो नहीं खुल सकती', anotherPhoto),
  'image-heic': message(
    'इस ब्राउज़र में HEIC फ़ोटो नहीं खुल सकती',
    `${anotherPhoto} iPhone पर कैमरे की सेटिंग में “सर्वाधिक संगत” चुनें।`,
  ),
  'image-corrupt': message('यह फ़ोटो खराब है', 'दूसरी फ़ोटो चुनें, या इसे दोबारा सेव करें।'),
  'image-too-small': message('यह फ़ोटो बहुत छोटी है', 'बड़ी फ़ोटो चुनें।'),
  'same-image': message(
    'दोनों फ़ोटो एक ही तस्वीर लगती हैं',
    'इससे आपकी पुष्टि नहीं होती। सेल्फ़ी दोबारा लें, या दूसरी फ़ोटो जोड़ें।',
  ),
  'replayed-image': message('यह सेल्फ़ी पहले इस्तेमाल हो चुकी है', 'अब नई सेल्फ़ी लें।'),
  'capture-refused': message('यह सेल्फ़ी इस कैमरे से नहीं ली गई', 'इस डिवाइस के कैमरे से नई सेल्फ़ी लें।'),
  'image-pixels-protected': message(
    'आपका ब्राउज़र फ़ोटो बिगाड़ रहा है',
    `एक प्राइवेसी सेटिंग इस पेज से तस्वीरें छिपाती है। यहाँ उनकी अनुमति दें, या दूसरा ब्राउज़र लें${tryAgain}`,
  ),
  'image-unreadable': message(
    'यह फ़ाइल नहीं खुल सकती',
    'यह यहाँ नहीं है या क्लाउड में है। इसे इस डिवाइस पर सेव करें, फिर चुनें।',
  ),

  unauthorized: message('आप साइन इन नहीं हैं', `इस पेज पर साइन इन करें${tryAgain}`),
  'session-closed': message('यह जाँच ख़त्म हो गई है', 'यहाँ अब और फ़ोटो की तुलना नहीं हो सकती।'),

  'camera-denied': message('कैमरा ब्लॉक है', `पते के पास का आइकॉन दबाएँ और कैमरे की अनुमति दें${tryAgain}`),
  'camera-blocked-by-os': message(
    'इस ब्राउज़र के लिए कैमरा बंद है',
    `डिवाइस की सेटिंग में कैमरे की अनुमति दें${tryAgain}`,
  ),
  'camera-blocked-by-page': message(noCamera, 'यह पेज अलग विंडो में खोलें, या साइट चलाने वालों को बताएँ।'),
  'camera-missing': message('कैमरा नहीं मिला', `कैमरा जोड़ें, या यह पेज फ़ोन पर खोलें${tryAgain}`),
  'camera-in-use': message(
    'कैमरा व्यस्त है',
    `कैमरा इस्तेमाल कर रहे दूसरे ऐप और टैब बंद करें, जैसे वीडियो कॉल${tryAgain}`,
  ),
  'camera-constraints': message('यह कैमरा नहीं चल सकता', 'दूसरा कैमरा चुनें।'),
  'camera-start-failed': message(notStarted, `कैमरा निकालकर फिर से लगाएँ${tryAgain}`),
  'camera-disabled': message('कैमरा बंद है', 'दूसरा ब्राउज़र या डिवाइस इस्तेमाल करें।'),
  'camera-page-inactive': message('कैमरा रुक गया है', `इस पेज पर वापस आएँ${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'यह पेज https से खोलें।'),
  'camera-unsupported': message(
    'इस ब्राउज़र में कैमरा नहीं चल सकता',
    'यह पेज Safari, Chrome, Edge या Firefox में खोलें।',
  ),
  'camera-lost': message(
    'कैमरा बंद हो गया',
    `देखें कि कैमरा जुड़ा हो, ढका न हो और कहीं और न चल रहा हो${tryAgain}`,
  ),
  'camera-not-ready': message('कैमरा तैयार नहीं था', `एक पल रुकें${tryAgain}`),
  'camera-unknown': message(notStarted, `ब्राउज़र बंद करके फिर से खोलें${tryAgain}`),
};

const link = { copy: 'लिंक कॉपी करें', copied: 'लिंक कॉपी हो गया।' };

export const problemMessages: ProblemMessages = { problems, steps, link };
