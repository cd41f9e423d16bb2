import axe from 'axe-core';
import { finishAnimations } from './media.test-support.ts';

/** Every rule of axe, those for whole pages included: the test page has a main landmark and a first heading. */
export async function axeFaults(): Promise<string[]> {
  finishAnimations();
  const { violations } = await axe.run(document.body);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
