import type { Meta, StoryObj } from '@storybook/react-vite';
import { messagesIn } from '../languages.ts';
import { drawnCamera } from '../simulated-camera.ts';
import { showScreens, ThreeScreens } from '../three-screens.tsx';
import bank from './bank.css?raw';
import highContrast from './high-contrast.css?raw';
import playful from './playful.css?raw';
import { type ThemeName, ThemePage } from './theme-page.tsx';

interface ThemeArgs {
  readonly theme: ThemeName;
}

/**
 * Three unrelated companies, and one widget: only the custom properties shown below each differ.
 */
const meta: Meta<ThemeArgs> = {
  title: 'Themes',
  parameters: { docs: { story: { autoplay: true } } },
  beforeEach: drawnCamera,
  render: ({ theme }, { globals }) => (
    <ThemePage theme={theme}>
      <ThreeScreens messages={messagesIn(globals)} />
    </ThemePage>
  ),
  play: ({ canvas, globals }) => showScreens(canvas, messagesIn(globals)),
};
export default meta;
type Story = StoryObj<ThemeArgs>;

const shown = (code: string) => ({ docs: { source: { code, language: 'css' } } });

/** Calm: square corners, headings with serifs, two quiet colours. */
export const Bank: Story = { args: { theme: 'bank' }, parameters: shown(bank) };

/** Round and warm, with a shadow that can be pressed. */
export const Playful: Story = { args: { theme: 'playful' }, parameters: shown(playful) };

/** Every text has a contrast of at least 7 : 1 (WCAG 2.2, AAA), and the card has a clear border. */
export const HighContrast: Story = {
  args: { theme: 'high-contrast' },
  parameters: {
    ...shown(highContrast),
    a11y: { config: { rules: [{ id: 'color-contrast-enhanced', enabled: true }] } },
  },
};
