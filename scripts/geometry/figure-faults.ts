import { nameOfPart } from './name-of-part.ts';

const FIGURES =
  '[data-part="photo"], [data-part="review"], [data-part="pair"], [data-part="camera"], [data-part="drop-zone"], [data-part="steps"], [data-part="faces"], [data-part="face"]';

/** Finds a picture that is not whole within its stage, or does not fill its frame. */
export function figureFaults(widget: HTMLElement): readonly string[] {
  const stage = widget.querySelector('[data-part="stage"]');
  if (!stage) return [];
  const around = stage.getBoundingClientRect();
  const faults = [...stage.querySelectorAll(FIGURES)].flatMap((figure) => {
    const { left, right, top, bottom, width, height } = figure.getBoundingClientRect();
    const outside =
      left < around.left - 1 ||
      right > around.right + 1 ||
      top < around.top - 1 ||
      bottom > around.bottom + 1;
    const small = Math.min(width, height) < 44;
    return outside || small
      ? [`${nameOfPart(figure)} is ${outside ? 'not whole in its stage' : `${width} x ${height}`}`]
      : [];
  });
  const letterboxed = [...stage.querySelectorAll('img[data-part="photo-preview"]')].filter(
    (image) => {
      const frame = image.parentElement?.getBoundingClientRect();
      const own = image.getBoundingClientRect();
      const covers =
        frame && Math.abs(frame.width - own.width) < 6 && Math.abs(frame.height - own.height) < 6;
      return !covers || getComputedStyle(image).objectFit !== 'cover';
    },
  );
  return [...faults, ...letterboxed.map(() => 'a photo does not fill its frame')];
}
