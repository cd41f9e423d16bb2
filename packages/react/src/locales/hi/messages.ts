'use client';

/** All messages for a person, in Hindi. They avoid forms that differ for women and men. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = 'सेल्फ़ी लें';
const photoOfYou = message('अपनी फ़ोटो जोड़ें', 'पहचान पत्र की या हाल की साफ़ फ़ोटो।');
const anotherPhoto = 'दूसरी फ़ोटो चुनें: JPEG, PNG या WebP।';
const sentTo = (recipient: string) =>
  `दोनों फ़ोटो ${recipient} को भेजी जाती हैं और एक बार चेहरों की तुलना होती है।`;
const selfieSentTo = (recipient: string) =>
  `आपकी सेल्फ़ी ${recipient} को भेजी जाती है और एक बार तुलना होती है।`;
const staysHere = 'दोनों फ़ोटो इसी डिवाइस पर रहती हैं।';
const tryAgain = ', फिर दोबारा कोशिश करें।';
const stillHere = 'आपकी फ़ोटो यहीं हैं।';
const notCompared = 'हम फ़ोटो की तुलना नहीं कर पाए';

const problems: Messages['problems'] = {
  offline: message('इंटरनेट नहीं है', `${stillHere} इंटरनेट से जुड़ें${tryAgain}`),
  'network-failed': message('इंटरनेट कनेक्शन टूट गया', `${stillHere} इंटरनेट कनेक्शन जाँचें${tryAgain}`),
  camera: message('कैमरा नहीं चल रहा', 'दोबारा कोशिश करें, या दूसरा ब्राउज़र या डिवाइस आज़माएँ।'),
  photo: message('यह फ़ोटो इस्तेमाल नहीं हो सकती', anotherPhoto),
  other: message(notCompared, 'गड़बड़ हमसे हुई। कुछ तय नहीं हुआ।'),
};

export const hi: Messages = {
  tag: 'hi',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'पुष्टि करें कि यह आप ही हैं',
    body: 'दो फ़ोटो, करीब एक मिनट।',
    selfie: message(takeSelfie, '“शुरू करें” दबाने पर कैमरा खुलेगा।'),
    selfieFromFile: message('सेल्फ़ी जोड़ें', 'अभी-अभी ली गई।'),
    reference: photoOfYou,
    referenceHeld: message('आपकी फ़ोटो हमारे पास है', 'यहाँ कुछ नहीं करना।'),
    result: 'नतीजा देखें',
    sentTo,
    selfieSentTo,
    staysHere,
    agree: 'इस जाँच में मेरे चेहरे की तुलना के लिए मेरी सहमति है।',
    agreeFirst: 'आगे बढ़ने के लिए बॉक्स पर निशान लगाएँ।',
    someoneElse: 'मेरी जोड़ी हुई फ़ोटो किसी और की है।',
    authority: 'इस जाँच के लिए उस व्यक्ति की सहमति है।',
    authorityFirst: 'इस बॉक्स पर भी निशान लगाएँ, या अपनी फ़ोटो जोड़ें।',
    adultsOnly: 'यह जाँच वयस्कों के लिए है। अपनी देखभाल करने वाले वयस्क से पूछें।',
    start: 'शुरू करें',
    notice: 'मेरी फ़ोटो का क्या होगा?',
    noticeSent: (recipient) => `“तुलना करें” दबाने से पहले कुछ नहीं भेजा जाता। फिर ${sentTo(recipient)}`,
    noticeSelfieSent: (recipient) =>
      `“तुलना करें” दबाने से पहले कुछ नहीं भेजा जाता। फिर ${selfieSentTo(recipient)}`,
    noticeStays: `चेहरों की तुलना इसी ब्राउज़र में होती है। ${staysHere}`,
    thisSite: 'इस साइट',
  },
  selfie: {
    add: message(takeSelfie, 'तैयार होने पर कैमरा खोलें।'),
    camera: message(takeSelfie, 'सीधे कैमरे में देखें।'),
    photo: 'आपकी सेल्फ़ी',
    change: 'सेल्फ़ी बदलें',
    missing: 'अभी सेल्फ़ी नहीं है',
  },
  reference: {
    add: photoOfYou,
    camera: message('अपनी फ़ोटो की तस्वीर लें', 'फ़्रेम भरें, हिलें नहीं, चमक न हो।'),
    photo: 'आपकी फ़ोटो',
    change: 'फ़ोटो बदलें',
    missing: 'अभी फ़ोटो नहीं है',
  },
  camera: {
    starting: 'कैमरा शुरू हो रहा है…',
    waiting: 'ब्राउज़र कैमरे की अनुमति माँग रहा है। “अनुमति दें” दबाएँ।',
    unanswered: 'ब्राउज़र अब भी कैमरे की अनुमति माँग रहा है। वहाँ “अनुमति दें” या यहाँ “रद्द करें” दबाएँ।',
    blocked: 'कैमरा शुरू करने के लिए दबाएँ।',
    paused: 'कैमरा रुक गया है।',
    live: 'कैमरा चालू है।',
    open: 'कैमरा खोलें',
    shutter: 'फ़ोटो लें',
    preview: 'कैमरे की तस्वीर',
    choose: 'कैमरा',
    unnamed: (position) => `कैमरा ${position}`,
  },
  photo: {
    choose: 'फ़ोटो चुनें',
    drop: 'फ़ोटो यहाँ छोड़ें',
    orPaste: 'या पेस्ट करें: JPEG, PNG या WebP',
    rejectedDrop: {
      noFile: 'यह फ़ोटो नहीं है।',
      link: 'यह लिंक है। फ़ोटो इस डिवाइस पर सेव करें, फिर यहाँ जोड़ें।',
      folder: 'यह फ़ोल्डर है। इसे खोलें और एक फ़ोटो जोड़ें।',
      severalFiles: 'ये एक से ज़्यादा फ़ाइलें हैं। एक फ़ोटो जोड़ें।',
    },
    keep: 'यही फ़ोटो लगाएँ',
    retake: 'दोबारा लें',
    another: 'दूसरी फ़ोटो चुनें',
    useAnyway: 'फिर भी यही लगाएँ',
  },
  review: message('क्या यह फ़ोटो ठीक है?', 'चेहरा साफ़ दिखे, ढका न हो, आँखें खुली हों।'),
  preparing: message('एक पल रुकें', 'फ़ोटो तैयार हो रही है।'),
  ready: { heading: 'तुलना के लिए तैयार', body: 'दोनों फ़ोटो तैयार हैं।', compare: 'तुलना करें' },
  comparing: {
    heading: 'दोनों फ़ोटो की तुलना हो रही है',
    body: 'कुछ सेकंड लगते हैं।',
    preparing: 'फ़ोटो तैयार हो रही हैं…',
    sending: (size, recipient) => `${recipient} को ${size} भेजा जा रहा है`,
    comparing: 'चेहरों की तुलना हो रही है…',
  },
  match: message('फ़ोटो मेल खाती हैं', 'दोनों में एक ही व्यक्ति है। आगे बढ़ें।'),
  'no-match': {
    heading: 'फ़ोटो मेल नहीं खातीं',
    body: 'दोनों में अलग व्यक्ति लगते हैं। हाल की साफ़ फ़ोटो आज़माएँ।',
    exhausted: 'यहाँ कोई कोशिश बाकी नहीं।',
  },
  ended: {
    heading: 'अब कोई कोशिश बाकी नहीं है',
    expired: 'इस जाँच का समय ख़त्म हो गया है',
    goOn: 'आप दूसरे तरीके से आगे बढ़ सकते हैं।',
    mayLeave: 'आप अब यह जाँच छोड़ सकते हैं।',
    mayClose: 'आप यह पेज बंद कर सकते हैं।',
    leave: 'बाहर निकलें',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'आपकी सेल्फ़ी के बारे में:', reference: 'आपकी फ़ोटो के बारे में:' },
    uncounted: 'यह कोशिश नहीं गिनी जाएगी',
  },
  retry: 'दोबारा कोशिश करें',
  anotherPhoto: 'दूसरी फ़ोटो आज़माएँ',
  anotherSelfie: 'सेल्फ़ी दोबारा लें',
  continue: 'आगे बढ़ें',
  cancel: 'रद्द करें',
  leave: 'अभी नहीं',
  withdraw: 'रोकें और फ़ोटो मिटाएँ',
  announcement: (heading, body) => `${heading}। ${body}`,
  stepIndicator: (position, count) => `फ़ोटो ${position} (कुल ${count})`,
  // Zero uses the singular.
  triesLeft: (count, shown) => `${shown} ${count < 2 ? 'कोशिश' : 'कोशिशें'} बाकी`,
  openUntil: (time) => `आपके पास ${time} तक का समय है।`,
  receipt: {
    heading: 'क्या भेजा गया और कहाँ',
    selfie: (size) => `आपकी सेल्फ़ी, ${size}`,
    reference: (size) => `आपकी फ़ोटो, ${size}`,
    to: (recipient) => `${recipient} को भेजी गईं`,
    at: (time) => `जवाब मिला: ${time}`,
    nowhere: 'इस डिवाइस से कुछ नहीं भेजा गया',
  },
  problems,
};
