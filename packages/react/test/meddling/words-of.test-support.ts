import { root } from '../support/widget.test-support.tsx';

/**
 * Returns the text of each part that has its own text, in the order of the page. It leaves out
 * times and sizes, because they differ between mounts.
 */
export const wordsOf = (): readonly string[] =>
  [...root().querySelectorAll<HTMLElement>('[data-part], [data-kind]')]
    .filter((part) => !part.querySelector('[data-part], [data-kind]') && part.textContent)
    .map(
      (part) =>
        `${part.dataset.part ?? part.dataset.kind}: ${part.textContent?.replace(/\d+(:\d\d| kB)/g, '')}`,
    );
