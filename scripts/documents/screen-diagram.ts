import { type Step, screenSteps } from './screen-graph.ts';

const isFromOne = ({ from, to }: Step) => from.length === 1 && to[0] !== 'ended';
const isArrow = (step: Step) => isFromOne(step) && step.to.length === 1;

/**
 * Draws one arrow between two screens, with everything that leads from one to the other. A step to
 * many screens has an arrow to the first one that the walk found.
 */
function arrowsOf(steps: readonly Step[]): string[] {
  const arrows = new Map<string, string[]>();
  for (const { event, from, to } of steps) {
    const arrow = `${from[0]} --> ${to[0]}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), event]);
  }
  return [...arrows].map(([arrow, events]) => `${arrow}: ${events.join(', ')}`);
}

/** The screens and what leads from one to another, as Mermaid text with the rest as a list. */
export function screenDiagram(): string {
  const steps = screenSteps();
  const rest = steps.filter((step) => !isArrow(step));
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> welcome',
    ...arrowsOf(steps.filter(isFromOne)).map((arrow) => `  ${arrow}`),
    '```',
    '',
    'Some inputs would need too many arrows: they lead from many screens, or to many screens, or to',
    '`ended`. The table lists them. The diagram shows at most one arrow for each row of the table:',
    '',
    '| command or event | from | to |',
    '|---|---|---|',
    ...rest.map(
      ({ event, from, to }) => `| \`${event}\` | ${from.join(', ')} | ${to.join(', ')} |`,
    ),
  ].join('\n');
}
