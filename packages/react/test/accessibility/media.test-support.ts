/** The system preferences that a person sets for every page. */
import { cdp } from 'vitest/browser';

/** Sets the preferences until the next call; without features it resets them. */
export const emulate = (features: Readonly<Record<string, string>> = {}) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries({
      'prefers-reduced-motion': '',
      'forced-colors': '',
      ...features,
    }).map(([name, value]) => ({ name, value })),
  });

const page = document.documentElement;

/** The text spacing that WCAG 2.2, 1.4.12 lets a person set. */
const spacing = document.head.appendChild(document.createElement('style'));
spacing.textContent =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
spacing.disabled = true;

/** Sets how the page looks: its colours, direction, letter size and text spacing. */
export function setPage({ scheme = '', direction = '', letters = '', spaced = false } = {}): void {
  spacing.disabled = !spaced;
  page.style.colorScheme = scheme;
  page.style.background = scheme && 'Canvas';
  page.style.fontSize = letters;
  page.dir = direction;
}

/** During a fade-in, every contrast is too low. */
export function finishAnimations(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
}
