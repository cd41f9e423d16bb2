import { geometryFaults } from '../scripts/geometry/geometry-faults.ts';

/** @throws Error with what is cut, too small, or not where it belongs in a widget of the story, as the story ends */
export function expectGeometry(canvas: HTMLElement): void {
  const faults = [...canvas.querySelectorAll<HTMLElement>('[data-styled]')].flatMap(geometryFaults);
  if (faults.length > 0)
    throw new Error(`The geometry is wrong:\n${[...new Set(faults)].join('\n')}`);
}
