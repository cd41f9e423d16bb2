import { geometryFaults } from '../scripts/geometry/geometry-faults.ts';

/**
 * Checks the layout of every widget of a story, at the story's end.
 * @throws Error that lists what is cut, too small, or in the wrong place
 */
export function expectGeometry(canvas: HTMLElement): void {
  const faults = [...canvas.querySelectorAll<HTMLElement>('[data-styled]')].flatMap(geometryFaults);
  if (faults.length > 0)
    throw new Error(`The geometry is wrong:\n${[...new Set(faults)].join('\n')}`);
}
