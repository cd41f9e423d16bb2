import type { Screen } from '@facecompare/flow';
import { photoFile } from './photo-file.ts';

export interface WalkOptions {
  /**
   * The reference photo; `photoFile()` by default. If the page accepts only files, the selfie is
   * another picture, because the same picture twice is not compared.
   */
  readonly photo?: File;
  /** The element that contains the widget; the whole page by default. */
  readonly within?: ParentNode;
  /** The longest time for one screen, in milliseconds; 5,000 by default. */
  readonly timeoutMs?: number;
}

/**
 * The screens on which a person who agrees to everything cannot go on: there is a verdict or a
 * problem.
 */
const ENDS: readonly string[] = [
  'match',
  'no-match',
  'inconclusive',
  'failed',
  'problem',
] satisfies readonly Screen[];
const LOOK_EVERY_MS = 20;

/**
 * The parts to press on each screen, first match first. They are part names, which are the same in
 * every language.
 */
const PRESSED: Readonly<Record<string, readonly string[]>> = {
  welcome: ['start'],
  add: ['open-camera'],
  camera: ['shutter'],
  review: ['keep'],
  ready: ['compare'],
};

/**
 * Goes through the widget like a person who agrees to everything. It ticks the checkbox, starts,
 * takes the selfie, adds a photo and compares. It is for tests of the page around the widget.
 * @returns the last screen: a verdict (`match`, `no-match`, `inconclusive`), `failed` or `problem`
 * @throws Error with the name of the screen if a screen does not change in time
 */
export async function walkToTheEnd({
  photo = photoFile(),
  within = document,
  timeoutMs = 5000,
}: WalkOptions = {}): Promise<Screen> {
  return outsideOfAct(async () => {
    let seen: string | undefined;
    let since = performance.now();
    let done: Element | null = null;
    for (;;) {
      const widget = within.querySelector<HTMLElement>('[data-part="face-compare"]');
      const screen = widget?.dataset.screen;
      if (screen && ENDS.includes(screen)) return screen as Screen;
      if (screen !== seen) [seen, since] = [screen, performance.now()];
      if (performance.now() - since > timeoutMs)
        throw new Error(`The widget stays on "${screen ?? 'no screen'}".`);
      if (widget && screen) done = takeStep(widget, screen, photo, done);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  });
}

/** Does the next step of the screen, once. @returns what was pressed last */
function takeStep(
  widget: HTMLElement,
  screen: string,
  photo: File,
  done: Element | null,
): Element | null {
  const part = <Found extends HTMLElement>(name: string) =>
    widget.querySelector<Found>(`[data-part="${name}"]:not(:disabled)`);
  const box = part<HTMLInputElement>('consent');
  if (box && !box.checked) box.click();
  const picker = part<HTMLInputElement>('photo-picker');
  const camera = part('open-camera');
  // The selfie comes from the camera if there is one. The other photo comes from a file if the page
  // accepts files.
  const input =
    screen === 'add' && (widget.dataset.side === 'reference' || !camera) ? picker : null;
  const next =
    input ??
    (PRESSED[screen] ?? []).map((name) => part(name)).find((found) => found !== null) ??
    null;
  if (!next || next === done) return done;
  if (input)
    chooseFile(input, widget.dataset.side === 'reference' ? photo : photoFile({ picture: 2 }));
  else next.click();
  return next;
}

function chooseFile(input: HTMLInputElement, photo: File): void {
  if (typeof DataTransfer === 'function') {
    const carried = new DataTransfer();
    carried.items.add(photo);
    input.files = carried.files;
  } else {
    // jsdom does not allow code to set the files of an input.
    Object.defineProperty(input, 'files', { value: [photo], configurable: true });
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Reflect.deleteProperty(input, 'files');
}

/** React warns of every update outside `act`, so this turns the check off while the work runs. */
async function outsideOfAct<Result>(work: () => Promise<Result>): Promise<Result> {
  const page: { IS_REACT_ACT_ENVIRONMENT?: boolean } = globalThis as object;
  const before = page.IS_REACT_ACT_ENVIRONMENT;
  page.IS_REACT_ACT_ENVIRONMENT = false;
  try {
    return await work();
  } finally {
    if (before === undefined) delete page.IS_REACT_ACT_ENVIRONMENT;
    else page.IS_REACT_ACT_ENVIRONMENT = before;
  }
}
