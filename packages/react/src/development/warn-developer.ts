import { cameraFacts } from '../camera/camera-facts.ts';
import type { FaceCompareOptions } from '../types.ts';
import { advice, type DevelopmentFacts } from './advice.ts';

const reported = new Set<string>();

/** With the style sheet, the card is a grid. */
const isStyled = () => {
  const card = document.querySelector('[data-styled] [data-part="card"]');
  return card === null || getComputedStyle(card).display === 'grid';
};

/** Logs the advice to the console. It never runs in production. */
export function warnDeveloper({
  backend,
  unstyled,
  backendChanges,
  requestLeftOut,
}: Pick<FaceCompareOptions, 'backend' | 'unstyled'> &
  Pick<DevelopmentFacts, 'backendChanges' | 'requestLeftOut'>): void {
  const url =
    typeof backend === 'string' && URL.canParse(backend, location.href)
      ? new URL(backend, location.href)
      : null;
  const { secure, policyAllows } = cameraFacts();
  const sentences = advice({
    url,
    pageOrigin: location.origin,
    secure: secure !== false,
    cameraAllowed: policyAllows !== false,
    styled: Boolean(unstyled) || isStyled(),
    backendChanges,
    requestLeftOut,
  });
  for (const sentence of sentences) {
    if (reported.has(sentence)) continue;
    reported.add(sentence);
    console.warn(`FaceCompare: ${sentence}`);
  }
}
