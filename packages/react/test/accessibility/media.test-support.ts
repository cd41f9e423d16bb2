/** What the system of a person asks of every page. */
import { cdp } from 'vitest/browser';

/** Until the next call; without features, nothing is asked. */
export const emulate = (features: Readonly<Record<string, string>> = {}) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries({
      'prefers-reduced-motion': '',
      'forced-colors': '',
      ...features,
    }).map(([name, value]) => ({ name, value })),
  });

const page = document.documentElement;

/** What WCAG 2.2, 1.4.12 lets a person set. */
const spacing = document.head.appendChild(document.createElement('style'));
spacing.textContent =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
spacing.disabled = true;

/** The page in one look: its own colours, its direction, the size of its letters, and the room between them. */
export function setPage({ scheme = '', direction = '', letters = '', spaced = false } = {}): void {
  spacing.disabled = !spaced;
  page.style.colorScheme = scheme;
  page.style.background = scheme && 'Canvas';
  page.style.fontSize = letters;
  page.dir = direction;
}

/** Half-way through an appearing, every contrast is too low. */
export function finishAnimations(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
}
