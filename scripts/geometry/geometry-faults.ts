/**
 * Finds faults in the layout of a widget, measured from the outside. It runs in a page, and knows
 * nothing of the package.
 */
import { figureFaults, targetFaults, widthFaults } from './box-faults.ts';
import { coveredBoxFaults, cutTextFaults } from './text-faults.ts';

/**
 * Finds all faults of a widget.
 * @returns a line for each fault; none if all is well
 */
export const geometryFaults = (widget: HTMLElement): readonly string[] => [
  ...widthFaults(widget),
  ...cutTextFaults(widget),
  ...figureFaults(widget),
  ...coveredBoxFaults(widget),
  ...targetFaults(widget),
];
