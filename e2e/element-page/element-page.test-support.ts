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

declare global {
  interface Window {
    readonly FaceCompare: typeof import('@facecompare/element');
    readonly heard: Heard[];
  }
}

/** Records every event that reaches the document. */
export const watchEvents = (page: Page) =>
  page.evaluate(() => {
    const heard: Heard[] = [];
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

export const heard = (page: Page) => page.evaluate(() => window.heard);
