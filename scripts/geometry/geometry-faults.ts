/**
 * Finds faults in the layout of a widget, measured from the outside. It runs in a page, and knows
 * nothing of the package.
 */
import { coveredBoxFaults } from './covered-box-faults.ts';
import { cutTextFaults } from './cut-text-faults.ts';
import { figureFaults } from './figure-faults.ts';
import { targetFaults } from './target-faults.ts';
import { widthFaults } from './width-faults.ts';

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
