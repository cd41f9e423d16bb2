import type { Screen } from '@facecompare/flow';
import { photoFile } from './photo-file.ts';

export interface WalkOptions {
  /** The photo to add; `photoFile()` unless given. It is the selfie too, where the page takes files only. */
  readonly photo?: File;
  /** Where the widget is; the whole page unless given. */
  readonly within?: ParentNode;
  /** How long one screen may take, in milliseconds; 5,000 unless given. */
  readonly timeoutMs?: number;
}

/** Where a person can go no further by agreeing: something was found, or something is wrong. */
const ENDS: readonly string[] = [
  'match',
  'no-match',
  'inconclusive',
  'failed',
  'problem',
] satisfies readonly Screen[];
const LOOK_EVERY_MS = 20;

/** What a person presses on each screen, the first that is there; by the names of parts, which are the same in every language. */
const PRESSED: Readonly<Record<string, readonly string[]>> = {
  welcome: ['start'],
  add: ['open-camera'],
  camera: ['shutter'],
  look: ['keep'],
  ready: ['compare'],
};

/**
 * Goes through the widget as a person does who agrees to everything: ticks the box, starts, takes the selfie, adds a
 * photo, compares. For tests that are about the page around it.
 *
 * @returns the screen on which it ends: a verdict (`match`, `no-match`, `inconclusive`), `failed` or `problem`
 * @throws Error where a screen does not go on in time, with its name
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

/** Does what the screen asks for, once. @returns what was pressed last */
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
  // The selfie by the camera, where there is one; the other photo by a file, where one may be chosen.
  const input =
    screen === 'add' && (widget.dataset.side === 'reference' || !camera) ? picker : null;
  const next =
    input ??
    (PRESSED[screen] ?? []).map((name) => part(name)).find((found) => found !== null) ??
    null;
  if (!next || next === done) return done;
  if (input) chooseFile(input, photo);
  else next.click();
  return next;
}

function chooseFile(input: HTMLInputElement, photo: File): void {
  if (typeof DataTransfer === 'function') {
    const carried = new DataTransfer();
    carried.items.add(photo);
    input.files = carried.files;
  } else {
    // jsdom lets nobody set the files of an input.
    Object.defineProperty(input, 'files', { value: [photo], configurable: true });
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Reflect.deleteProperty(input, 'files');
}

/** React warns of every change that a test did not announce; while a person is at work, none is announced. */
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
