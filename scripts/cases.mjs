/**
 * The numbered cases of camera, images, requests and privacy. The name of a test has the numbers of
 * its cases. `npm run test:cases` reads the result of each case from the report of the runner.
 */

/** Each number with its topic. */
export const CASES = new Map([
  ['C-1', 'the person refuses the camera'],
  ['C-2', 'the operating system blocks the camera for the browser'],
  ['C-3', 'the page, or the frame around it, forbids the camera'],
  ['C-4', 'there is no camera'],
  ['C-5', 'the camera is busy'],
  ['C-6', 'no camera fits the constraints'],
  ['C-7', 'the camera fails to start'],
  ['C-8', 'cameras are switched off'],
  ['C-9', 'the page is not active'],
  ['C-10', 'an insecure page, a browser without cameras'],
  ['C-11', 'the person does not answer the prompt'],
  ['C-12', 'unknown and legacy error names'],
  ['C-13', '1,000 random thrown values'],
  ['C-14', 'permission withdrawn while the camera is live'],
  ['C-15', 'number of camera requests'],
  ['C-20', 'unmounted before the camera opens'],
  ['C-21', 'unmounted at six points of a check'],
  ['C-22', 'StrictMode'],
  ['C-23', '100 mounts and unmounts'],
  ['C-24', 'the element is moved'],
  ['C-25', 'two widgets on a page'],
  ['C-26', 'the person chooses another camera, or unplugs one'],
  ['C-27', 'the person leaves the page and comes back'],
  ['C-28', 'the page is hidden'],
  ['C-29', 'a render that throws'],
  ['C-30', 'the track is muted'],
  ['C-31', 'a short mute while the camera starts'],
  ['C-32', 'black frames'],
  ['C-33', 'a frozen picture'],
  ['C-34', 'attributes and playing of the video'],
  ['C-35', 'the device is turned'],
  ['C-36', 'a capture before there is a picture'],
  ['C-37', 'photos above 16.7 megapixels'],
  ['C-38', 'mirrored preview, unmirrored capture'],
  ['C-39', 'an in-app browser without a camera'],
  ['C-40', 'a slow camera'],
  ['C-41', 'cameras without names'],
  ['C-42', 'real phones and computers'],
  ['I-10', 'truncated files'],
  ['I-13', 'other files with the name of a photo'],
  ['I-14', 'a wrong type'],
  ['I-15', 'SVG'],
  ['I-16', 'HEIC'],
  ['I-17', 'formats that are not supported'],
  ['I-18', 'polyglots'],
  ['I-20', 'EXIF orientation'],
  ['I-21', 'absurd EXIF'],
  ['I-22', 'colour models'],
  ['I-23', 'colour profiles'],
  ['I-24', 'transparency'],
  ['I-25', 'HDR gain maps'],
  ['I-26', 'encodings of JPEG'],
  ['I-27', 'tiny images'],
  ['I-28', 'metadata is removed'],
  ['I-29', 'a thumbnail of another person'],
  ['R-1', 'offline before sending'],
  ['R-2', 'the connection breaks'],
  ['R-3', 'a slow line'],
  ['R-4', 'time limits'],
  ['R-5', 'what is retried, and when'],
  ['R-6', 'one idempotency key'],
  ['R-7', 'aborted on unmount'],
  ['R-10', '20 clicks, one request'],
  ['R-11', '500 random schedules'],
  ['R-12', 'two widgets, two tabs'],
  ['R-13', '1,000 random strings of events'],
  ['R-14', 'the worker crashes'],
  ['R-15', 'a file of the engine cannot be loaded, or is missing'],
  ['R-16', 'a half downloaded model'],
  ['R-30', 'no answer, or an invalid one'],
  ['R-31', 'an error that says success'],
  ['R-32', 'a match that is not a boolean'],
  ['R-33', 'an invalid similarity'],
  ['R-34', 'unknown and renamed fields'],
  ['R-35', 'an answer of 10 MB'],
  ['R-36', 'deep nesting, corrupted prototypes'],
  ['R-37', '5,000 random answers'],
  ['R-38', 'recorded answers'],
  ['R-39', 'one schema on both sides'],
  ['R-40', 'wrong clocks'],
  ['R-41', 'redirects'],
  ['R-42', '401 and 403'],
  ['R-44', '413'],
  ['R-45', 'the answer names the photo at fault'],
  ['R-50', 'strict policy and Trusted Types'],
  ['R-51', 'strings that contain code'],
  ['R-52', 'URLs of links'],
  ['R-53', 'the URL of the backend'],
  ['R-55', 'wrong attributes of the element'],
  ['R-56', 'hostile globals of the page'],
  ['R-57', 'page styles that hide everything'],
  ['R-58', 'the hash of the script'],
  ['R-59', 'the element is defined twice'],
  ['R-60', 'server rendering and hydration'],
  ['P-1', 'nothing before consent'],
  ['P-2', 'the box is not ticked; leaving is as visible as starting'],
  ['P-3', 'a new notice or recipient needs new consent'],
  ['P-4', 'consent is withdrawn with one press'],
  ['P-5', 'consent given elsewhere'],
  ['P-6', 'the consent record'],
  ['P-7', 'a photo of another person'],
  ['P-8', 'a person who is too young'],
  ['P-9', 'the notice names the real recipient'],
  ['P-10', 'nothing is stored'],
  ['P-11', 'nothing in the console'],
  ['P-12', 'object URLs are revoked'],
  ['P-13', 'buffers are wiped'],
  ['P-14', 'the worker ends with the widget'],
  ['P-15', 'errors and timings contain no image'],
  ['P-16', 'nothing is cached'],
  ['P-17', 'the back button shows no photo'],
  ['P-21', 'no request to a third party'],
  ['P-22', 'comparison on the device without a network'],
  ['P-30', 'the alternative in every state, three presses of Tab away'],
  ['P-31', 'axe finds nothing, in both directions, light and dark'],
  ['P-32', 'keyboard only'],
  ['P-33', 'one polite live region, and no repeated announcement'],
  ['P-34', 'no time limit'],
  ['P-35', 'targets of 44 pixels'],
  ['P-36', '320 pixels, 400 %, large letters, a phone held sideways'],
  ['P-37', 'reduced motion, and no flashes'],
  ['P-38', 'forced colours, and no meaning by colour alone'],
  ['P-39', 'announcements alone guide a person into the frame'],
  ['P-40', 'Arabic: direction, digits, no message missing'],
  ['F-4', 'every verdict is checked, for every backend'],
  ['F-11', 'invalid tokens, headers and fetch functions'],
  ['F-12', 'unusual data: URLs, limits, file brands and decoders'],
  ['F-14', 'a worker that failed on an abandoned request'],
  ['F-15', 'all eight fields of the API, its services and its score'],
  ['F-16', 'mutants that survived the tests'],
  ['H-2', 'a photo as base64 in place of a URL'],
  ['H-9', 'a browser that hides canvas pixels'],
  ['H-10', 'photos in the full size of phones'],
  ['H-11', 'wrappers of fetch'],
  ['H-12', 'a browser that reports to be offline'],
  ['H-17', 'a URL that redirects'],
  ['E-3', 'one rule for the presence of a face'],
  ['S-1', 'installation with the defaults of npm and pnpm'],
  ['S-2', 'commands run from an empty folder'],
  ['S-5', 'Express, Fastify and plain Node'],
  ['S-6', 'an upstream of your own'],
  ['S-7', 'a language in a server component'],
  ['S-8', 'README and manifest of each package'],
  ['S-11', 'no test depends on how fast the machine is'],
  ['H-5', 'a next step in every state, or a stated end'],
  ['H-8', 'choosing another camera in every camera state'],
  ['H-13', 'a live camera in a hidden part of the page'],
  ['H-14', 'each DOM event is handled once'],
  ['F-1', 'a photo of the host that changes or disappears'],
  ['F-2', 'host code that throws, rejects or hangs'],
  ['F-3', 'outdated results are not reported'],
  ['F-5', 'the backend changes during a comparison'],
  ['F-6', 'an expired token, or one with an unreadable end'],
  ['F-7', 'the consent record matches the notice and the action'],
  ['F-8', 'a camera problem while the language changes'],
  ['F-9', 'every wait has a time limit'],
  ['F-13', 'unusual attributes and languages of the element'],
  ['S-4', 'host props on a part'],
  ['S-9', 'bundles contain only what is used'],
  ['S-10', 'React Compiler and the newest lint rules for hooks'],
  [
    'H-1',
    'translators, spell checkers and password managers change the page, and every screen keeps its text',
  ],
  ['H-3', 'the widget has its own width in a parent that shrinks to its content'],
  [
    'H-4',
    'the widget looks the same with Tailwind, Bootstrap and resets, before and after our style sheet',
  ],
  ['H-6', 'the layout follows the container, in any window'],
  ['H-7', 'a small root font shrinks nothing'],
  ['H-15', 'lang and dir follow the messages'],
  ['H-16', 'the heading names the section, at the level that the host sets'],
  ['H-18', 'recorders, slow cameras, spellings of UTF-8, and mirrored selfies'],
  ['H-19', 'no style is inherited from the page'],
  ['S-3', 'if the messages of lang cannot be loaded, direction and language follow the shown ones'],
]);

/** Cases that only a person can check, with the reason: see docs/verification.md. */
export const BY_HAND = new Map([
  [
    'C-42',
    'needs real phones, cameras, calls and lids: the checklist below, at most 20 minutes before each release',
  ],
]);

/** A case number in the name of a test. */
export const CASE_NUMBER = /\b[CIRPHFES]-\d+\b/g;

const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/**
 * Returns the environment of a test. Tests for three browsers name theirs; all other browser tests
 * run in Chromium.
 */
export function environmentOf(report, fullName) {
  if (report === 'browsers')
    return BROWSER_NAMES[/\b(chromium|firefox|webkit)\b/.exec(fullName)?.[1]] ?? 'Chromium';
  return ['unit', 'engine', 'host-slots'].includes(report) ? 'Node' : 'Chromium';
}

/**
 * Returns the result of each case in the reports.
 * @param reports pairs of a name and the report of vitest
 * @returns case number to `{ state, passed: { Node: 2, … }, failed: [names] }`; the state is
 * `passed`, `failed`, `by hand` or `no test`
 */
export function judgeCases(reports) {
  const found = new Map([...CASES.keys()].map((number) => [number, { passed: {}, failed: [] }]));
  for (const [report, { testResults }] of reports) {
    for (const { fullName, status } of testResults.flatMap((file) => file.assertionResults)) {
      for (const number of new Set(fullName.match(CASE_NUMBER) ?? [])) {
        const entry = found.get(number);
        if (!entry) continue;
        const environment = environmentOf(report, fullName);
        if (status === 'passed') entry.passed[environment] = (entry.passed[environment] ?? 0) + 1;
        if (status === 'failed') entry.failed.push(fullName);
      }
    }
  }
  for (const [number, entry] of found) {
    const decided = Object.keys(entry.passed).length > 0;
    entry.state =
      entry.failed.length > 0
        ? 'failed'
        : decided
          ? 'passed'
          : BY_HAND.has(number)
            ? 'by hand'
            : 'no test';
  }
  return found;
}
