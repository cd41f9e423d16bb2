/**
 * The numbered cases that the camera, the image path, the sending and the privacy of the page are held against. A test
 * says in its name which of them it decides; `npm run test:cases` asks the runner's own report.
 */

/** Number and what it is about. */
export const CASES = new Map([
  ['C-1', 'the person says no to the camera'],
  ['C-2', 'the system keeps the camera from the browser'],
  ['C-3', 'the page, or the frame around it, forbids the camera'],
  ['C-4', 'there is no camera'],
  ['C-5', 'the camera is busy'],
  ['C-6', 'no camera fits what was wished for'],
  ['C-7', 'the camera fails to start'],
  ['C-8', 'cameras are switched off'],
  ['C-9', 'the page is not active'],
  ['C-10', 'an insecure page, a browser without cameras'],
  ['C-11', 'a prompt that nobody answers'],
  ['C-12', 'unknown and legacy error names'],
  ['C-13', '1,000 random things thrown'],
  ['C-14', 'permission taken back while live'],
  ['C-15', 'how often the camera is asked for'],
  ['C-20', 'unmounted before the camera is given'],
  ['C-21', 'unmounted at six points on the way'],
  ['C-22', 'StrictMode'],
  ['C-23', '100 mounts and unmounts'],
  ['C-24', 'the element is moved'],
  ['C-25', 'two widgets on a page'],
  ['C-26', 'another camera, a camera unplugged'],
  ['C-27', 'the page goes and comes back'],
  ['C-28', 'the page is hidden'],
  ['C-29', 'a render that throws'],
  ['C-30', 'the track is muted'],
  ['C-31', 'a mute of a moment while it starts'],
  ['C-32', 'black frames'],
  ['C-33', 'a frozen picture'],
  ['C-34', 'how the video plays'],
  ['C-35', 'the device is turned'],
  ['C-36', 'a capture before there is a picture'],
  ['C-37', 'photos above 16.7 megapixels'],
  ['C-38', 'mirrored preview, unmirrored capture'],
  ['C-39', 'an in-app browser without a camera'],
  ['C-40', 'a slow camera'],
  ['C-41', 'cameras without names'],
  ['C-42', 'real phones and computers'],
  ['I-10', 'truncated files'],
  ['I-13', 'other files under a photo’s name'],
  ['I-14', 'a wrong type'],
  ['I-15', 'SVG'],
  ['I-16', 'HEIC'],
  ['I-17', 'formats that are not taken'],
  ['I-18', 'polyglots'],
  ['I-20', 'EXIF orientation'],
  ['I-21', 'absurd EXIF'],
  ['I-22', 'colour models'],
  ['I-23', 'colour profiles'],
  ['I-24', 'transparency'],
  ['I-25', 'HDR gain maps'],
  ['I-26', 'ways to code a JPEG'],
  ['I-27', 'tiny images'],
  ['I-28', 'metadata is gone'],
  ['I-29', 'a thumbnail of somebody else'],
  ['R-1', 'offline before sending'],
  ['R-2', 'the connection breaks'],
  ['R-3', 'a slow line'],
  ['R-4', 'time limits'],
  ['R-5', 'what is tried again, and when'],
  ['R-6', 'one idempotency key'],
  ['R-7', 'aborted on unmount'],
  ['R-10', '20 clicks, one request'],
  ['R-11', '500 random schedules'],
  ['R-12', 'two widgets, two tabs'],
  ['R-13', '1,000 random strings of events'],
  ['R-14', 'the worker crashes'],
  ['R-15', 'what the engine needs cannot be loaded, or is missing'],
  ['R-16', 'a model that is downloaded by half'],
  ['R-30', 'no answer, or one that is none'],
  ['R-31', 'an error that says success'],
  ['R-32', 'a match that is no boolean'],
  ['R-33', 'a similarity that is none'],
  ['R-34', 'unknown and renamed fields'],
  ['R-35', 'an answer of 10 MB'],
  ['R-36', 'deep nesting, polluted prototypes'],
  ['R-37', '5,000 random answers'],
  ['R-38', 'recorded answers'],
  ['R-39', 'one schema on both sides'],
  ['R-40', 'wrong clocks'],
  ['R-41', 'redirects'],
  ['R-42', '401 and 403'],
  ['R-44', '413'],
  ['R-45', 'which photo is at fault'],
  ['R-50', 'strict policy and Trusted Types'],
  ['R-51', 'strings that are code'],
  ['R-52', 'addresses of links'],
  ['R-53', 'the address of the backend'],
  ['R-55', 'the element is written wrongly'],
  ['R-56', 'a polluted page'],
  ['R-57', 'styles of the page that hide everything'],
  ['R-58', 'the hash of the script'],
  ['R-59', 'the element is defined twice'],
  ['R-60', 'server rendering and hydration'],
  ['P-1', 'nothing before consent'],
  ['P-2', 'the box is not ticked, and leaving is as easy to see as starting'],
  ['P-3', 'another notice or recipient is asked about again'],
  ['P-4', 'taken back with one press'],
  ['P-5', 'agreed elsewhere'],
  ['P-6', 'the record of the agreement'],
  ['P-7', 'a photo of somebody else'],
  ['P-8', 'somebody too young'],
  ['P-9', 'the real recipient is named'],
  ['P-10', 'nothing stored'],
  ['P-11', 'nothing in the console'],
  ['P-12', 'object URLs are given back'],
  ['P-13', 'buffers are wiped'],
  ['P-14', 'the worker ends with the widget'],
  ['P-15', 'errors and timings hold no image'],
  ['P-16', 'nothing cached'],
  ['P-17', 'nothing comes back with the back button'],
  ['P-21', 'no third party'],
  ['P-22', 'compared on the device with the network cut'],
  ['P-30', 'another way in every state, three presses of Tab away'],
  ['P-31', 'axe finds nothing, in both directions, light and dark'],
  ['P-32', 'keyboard only'],
  ['P-33', 'one polite region, and nothing said twice'],
  ['P-34', 'no time limit'],
  ['P-35', 'targets of 44 pixels'],
  ['P-36', '320 pixels, 400 %, large letters, a phone held sideways'],
  ['P-37', 'reduced motion, and no flashes'],
  ['P-38', 'forced colours, and no meaning by colour alone'],
  ['P-39', 'somebody who only listens is led into the frame'],
  ['P-40', 'Arabic: direction, digits, no word missing'],
  ['F-4', 'every verdict is checked at the port'],
  ['F-11', 'tokens, headers and a fetch that are none'],
  ['F-12', 'odd data: URLs, rules, brands and decoders'],
  ['F-14', 'a worker that broke over what was left'],
  ['F-15', 'all eight fields of the API, its services and its score'],
  ['F-16', 'mutants that no test killed'],
  ['H-2', 'a photo in the text of an address'],
  ['H-9', 'a browser that hides the pixels of a canvas'],
  ['H-10', 'photos as large as phones make them'],
  ['H-11', 'wrappers of fetch'],
  ['H-12', 'a browser that says it is offline'],
  ['H-17', 'an address that redirects'],
  ['E-3', 'one rule for whether there is a face'],
  ['S-1', 'packages that install with the defaults of npm and pnpm'],
  ['S-2', 'commands that are found from an empty folder'],
  ['S-5', 'Express, Fastify and plain Node'],
  ['S-6', 'an upstream of your own'],
  ['S-7', 'a language in a server component'],
  ['S-8', 'pages of the packages on a registry'],
  ['S-11', 'no test depends on how fast the machine is'],
  ['H-5', 'a way on in every state, or a stated end'],
  ['H-8', 'another camera in every state of the camera'],
  ['H-13', 'a live camera in a part of the page that is hidden'],
  ['H-14', 'events that are handled once'],
  ['F-1', 'a photo of the host that comes and goes'],
  ['F-2', 'code of the host that throws, rejects or hangs'],
  ['F-3', 'nothing is reported that is no longer true'],
  ['F-5', 'another backend while one compares'],
  ['F-6', 'a token that ends, or whose end cannot be read'],
  ['F-7', 'what was agreed to is what is done, and recorded'],
  ['F-8', 'a problem of the camera while the language changes'],
  ['F-9', 'no wait without a limit'],
  ['F-13', 'odd attributes and languages of the element'],
  ['S-4', 'the host’s props on a part'],
  ['S-9', 'what is not used is not carried'],
  ['S-10', 'React Compiler and the newest rules of hooks'],
  ['H-1', 'translators, spell checkers and password managers change the page: every screen has its words'],
  ['H-3', 'a parent that shrinks to its content: a width of its own'],
  ['H-4', 'Tailwind, Bootstrap and resets, before and after our style sheet: it looks the same'],
  ['H-6', 'the layout follows the container, in any window'],
  ['H-7', 'a small root font shrinks nothing'],
  ['H-15', 'lang and dir are those of the words'],
  ['H-16', 'the section is named by its heading, of the level that the host says'],
  ['H-18', 'recorders, slow cameras, spellings of UTF-8, and which way round a selfie is'],
  ['H-19', 'nothing is inherited from the page'],
  ['S-3', 'the words of lang cannot be fetched: direction and language of those that are shown'],
]);

/** Cases that nothing here can decide, and how a person does: see docs/verification.md. */
export const BY_HAND = new Map([
  ['C-42', 'needs real phones, cameras, calls and lids: the checklist below, at most 20 minutes before each release'],
]);

/** What stands in the name of a test. */
export const CASE_NUMBER = /\b[CIRPHFES]-\d+\b/g;

const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Where a test ran: the tests for three browsers say it in their name, and everything in a browser else runs in Chromium. */
export function environmentOf(report, fullName) {
  if (report === 'browsers') return BROWSER_NAMES[/\b(chromium|firefox|webkit)\b/.exec(fullName)?.[1]] ?? 'Chromium';
  return ['unit', 'engine', 'host-drawings'].includes(report) ? 'Node' : 'Chromium';
}

/**
 * What the reports say about each case.
 * @param reports name of the report and what vitest wrote, as pairs
 * @returns case number to `{ state, passed: { Node: 2, … }, failed: [names] }`; the state is `passed`, `failed`, `by hand` or `no test`
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
    entry.state = entry.failed.length > 0 ? 'failed' : decided ? 'passed' : BY_HAND.has(number) ? 'by hand' : 'no test';
  }
  return found;
}
