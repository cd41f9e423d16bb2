import { root } from '../support/widget.test-support.tsx';

/** The words of each part that has some of its own, in the order of the page. The time of day and sizes are left out: they differ from visit to visit. */
export const wordsOf = (): readonly string[] =>
  [...root().querySelectorAll<HTMLElement>('[data-part], [data-kind]')]
    .filter((part) => !part.querySelector('[data-part], [data-kind]') && part.textContent)
    .map(
      (part) =>
        `${part.dataset.part ?? part.dataset.kind}: ${part.textContent?.replace(/\d+(:\d\d| kB)/g, '')}`,
    );
