import { LATER, VARIANTS, walk } from '../../packages/flow/src/walk.test-support.ts';

/** How many shapes and transitions the walk finds under each flow config, as a table. */
export const walkTable = (): string =>
  [
    '| flow config | shapes | transitions |',
    '|---|---|---|',
    ...Object.entries(VARIANTS).map(([name, config]) => {
      const { states, edges } = walk(config, LATER[name]);
      // An event that changes nothing is no transition.
      const transitions = edges.filter(({ from, to }) => to !== from);
      return `| ${name} | ${states.size} | ${transitions.length} |`;
    }),
  ].join('\n');
