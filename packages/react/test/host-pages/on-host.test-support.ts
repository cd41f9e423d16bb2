/**
 * Puts a page around a widget that is already shown, so that one mount of a screen serves all
 * pages.
 */
import { page } from 'vitest/browser';
import { finishAnimations } from '../accessibility/media.test-support.ts';
import type { HostBox } from './host-boxes.test-support.ts';

export type Order = 'before' | 'after';

/** Returns the style sheet of the widget, as the bundler adds it to the page. */
function ownSheet(): Element {
  const own = [...document.querySelectorAll('style')].find(({ textContent }) =>
    textContent.includes('[data-styled]'),
  );
  if (!own) throw new Error('The page has no style sheet of the widget.');
  return own;
}

/** Adds a style sheet of the page, before or after ours. */
export function withSheet<Reported>(css: string, order: Order, look: () => Reported): Reported {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  ownSheet()[order](sheet);
  finishAnimations();
  try {
    return look();
  } finally {
    sheet.remove();
  }
}

/** Nodes that are moved in this way keep the focus, and a video keeps its picture. */
const move = (into: Element, node: Element) =>
  (into as Element & { moveBefore(node: Node, before: Node | null): void }).moveBefore(node, null);

/** Puts the widget into a box of the page, in a window of that size. */
export async function inBox<Reported>(
  shown: Element,
  box: HostBox,
  look: () => Reported,
): Promise<Reported> {
  await page.viewport(...(box.window ?? [1000, 760]));
  const element = document.body.appendChild(document.createElement(box.element ?? 'div'));
  const outer = element.appendChild(document.createElement('div'));
  const inner = outer.appendChild(document.createElement('div'));
  outer.style.cssText = box.outer;
  inner.style.cssText = box.inner;
  document.documentElement.style.colorScheme = box.scheme ?? '';
  const home = shown.parentElement ?? document.body;
  move(inner, shown);
  if (element instanceof HTMLDialogElement) element.showModal();
  finishAnimations();
  try {
    return look();
  } finally {
    move(home, shown);
    element.remove();
    document.documentElement.style.colorScheme = '';
  }
}
