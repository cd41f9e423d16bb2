import axe from 'axe-core';
import { finishAnimations } from './media.test-support.ts';

/**
 * Runs every rule of axe, including those for whole pages. The test page has a main landmark and a
 * first heading.
 */
export async function axeFaults(): Promise<string[]> {
  finishAnimations();
  const { violations } = await axe.run(document.body);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
