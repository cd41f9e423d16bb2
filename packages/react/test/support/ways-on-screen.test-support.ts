import { en } from '../../src/index.ts';
import { part, root } from './widget.test-support.tsx';

const LEAVING = new Set([en.withdraw, en.leave, en.ended.leave]);
/** Screens on which the person waits for work, or has reached the end. */
const STATED = new Set(['comparing', 'preparing', 'match']);

/**
 * Returns what a person can press here besides leaving, by its text or name. On an end screen it
 * also returns the message that says so.
 * @returns an empty list if the person is stuck
 */
export function waysOnScreen(): string[] {
  const pressable = [...root().querySelectorAll<HTMLElement>('button, a[href], input, select')];
  const ways = pressable
    .filter(
      (element) =>
        !(element as HTMLButtonElement).disabled &&
        element.checkVisibility({ opacityProperty: false }),
    )
    .filter((element) => element.dataset.part !== 'alternative' || element.dataset.kind === 'main')
    .map(
      (element) =>
        element.textContent ||
        element.getAttribute('aria-label') ||
        element.closest('label')?.textContent ||
        element.tagName,
    )
    .filter((text) => !LEAVING.has(text));
  const bodyText = part('body')?.textContent ?? '';
  const end = Object.values(en.ended).filter(
    (sentence) => sentence.endsWith('.') && bodyText.includes(sentence),
  );
  return [
    ...ways,
    ...end,
    ...(STATED.has(root().dataset.screen ?? '') ? [`stated: ${root().dataset.screen}`] : []),
  ];
}
