/** Access of a test to the element on a page. */
import type { Page } from 'playwright';
import type { FaceCompareElement } from '../../packages/element/src/face-compare-element.ts';

/** Runs in the page, with the first element on it. */
export const withElement = <Told>(
  page: Page,
  run: (element: FaceCompareElement) => Told | Promise<Told>,
): Promise<Told> =>
  page
    .locator('face-compare')
    .first()
    .evaluate(run as never) as Promise<Told>;

/**
 * Counts the requests for the camera and records every stream. Runs before any script of the page.
 */
export function watchCamera(): void {
  const tracks: MediaStreamTrack[] = [];
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  let asked = 0;
  mediaDevices.getUserMedia = async (constraints) => {
    asked++;
    const stream = await ask(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  Object.assign(window, {
    camera: () => ({
      asked,
      live: tracks.filter(({ readyState }) => readyState === 'live').length,
    }),
  });
}

export const camera = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { camera: () => { asked: number; live: number } }).camera(),
  );

/** Records every event that reaches the document. */
export const watchEvents = (page: Page) =>
  page.evaluate(() => {
    const heard: { name: string; detail: unknown; from: string }[] = [];
    for (const name of ['consent', 'verdict', 'continue', 'problem', 'report', 'cancel']) {
      document.addEventListener(`facecompare-${name}`, (event) => {
        const { detail, target } = event as CustomEvent;
        heard.push({
          name,
          detail: JSON.parse(JSON.stringify(detail)),
          from: (target as Element).localName,
        });
      });
    }
    Object.assign(window, { heard });
  });

export interface Heard {
  readonly name: string;
  readonly detail: {
    readonly outcome?: string;
    readonly action?: string;
    readonly code?: string;
    readonly detail?: string;
    readonly ids?: { readonly request: string };
  };
  readonly from: string;
}
export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
