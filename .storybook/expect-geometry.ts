import { geometryFaults } from '../scripts/geometry/geometry-faults.ts';

/**
 * @throws Error that lists what is cut, too small, or in the wrong place in a widget of the story,
 * at the story's end
 */
export function expectGeometry(canvas: HTMLElement): void {
  const faults = [...canvas.querySelectorAll<HTMLElement>('[data-styled]')].flatMap(geometryFaults);
  if (faults.length > 0)
    throw new Error(`The geometry is wrong:\n${[...new Set(faults)].join('\n')}`);
}
