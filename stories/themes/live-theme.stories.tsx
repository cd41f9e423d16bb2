import css from '@facecompare/react/styles.css?raw';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { messagesIn } from '../languages.ts';
import { drawnCamera } from '../simulated-camera.ts';
import { showScreens } from '../three-screens.tsx';
import { LiveTheme } from './live-theme.tsx';
import { CHOICES, COLOURS, LENGTHS } from './theme-properties.ts';

/**
 * Change the properties of the widget, and copy the rule. It starts with the colours of the light
 * scheme.
 */
const meta: Meta = {
  title: 'Themes/Make your own',
  globals: { scheme: 'light' },
  parameters: {
    note: 'Drawn people and a scripted backend: nothing is compared or sent.',
    docs: { story: { autoplay: true } },
  },
  beforeEach: drawnCamera,
  render: (_, { globals }) => <LiveTheme messages={messagesIn(globals)} />,
};
export default meta;

export const Unchanged: StoryObj = {
  play: ({ canvas, globals }) => showScreens(canvas, messagesIn(globals)),
};

/**
 * A change is visible at once, and is part of the copied rule. A colour that is too faint to read
 * gets a warning.
 */
export const Changed: StoryObj = {
  beforeEach: () => {
    spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await showScreens(canvas, messages);
    const start = within(canvas.getByRole('article', { name: 'At the start' })).getByRole(
      'button',
      { name: messages.welcome.start },
    );
    fireEvent.input(canvas.getByLabelText('Accent'), { target: { value: '#7a1f5c' } });
    fireEvent.input(canvas.getByLabelText(/^Corners of buttons/), { target: { value: '0.5' } });
    await userEvent.selectOptions(canvas.getByLabelText('Font of headings'), 'Serif');
    const look = () => {
      const { backgroundColor, borderRadius } = getComputedStyle(start);
      return { backgroundColor, borderRadius };
    };
    await waitFor(() =>
      expect(look()).toEqual({ backgroundColor: 'rgb(122, 31, 92)', borderRadius: '8px' }),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Copy the CSS' }));
    await expect(navigator.clipboard.writeText).toHaveBeenCalledWith(
      expect.stringMatching(
        /^\.my-theme \{\n {2}--fc-accent: #7a1f5c;\n {2}--fc-button-radius: 0\.5rem;\n {2}--fc-heading-font: .*serif;\n\}$/,
      ),
    );
    const low = () =>
      canvas.getAllByRole('listitem').filter(({ dataset }) => dataset.low === 'true');
    await expect(low()).toEqual([]);
    fireEvent.input(canvas.getByLabelText('On the accent'), { target: { value: '#8a4a70' } });
    await waitFor(() =>
      expect(low().map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^Button .*too low$/),
      ]),
    );
    fireEvent.input(canvas.getByLabelText('On the accent'), { target: { value: '#ffffff' } });
    await waitFor(() => expect(low()).toEqual([]));
  },
};

/** There is a control for every property that the style sheet reads, and for nothing else. */
export const EveryProperty: StoryObj = {
  tags: ['!dev'],
  parameters: {
    // Several widgets with the same heading are several regions with one name; a real page has one
    // widget.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  play: async () => {
    const read = [
      ...new Set(Array.from(css.matchAll(/--fc-[a-z-]+/g), ([property]) => property)),
    ].sort();
    await expect(
      [...COLOURS, ...LENGTHS, ...CHOICES].map(({ property }) => property as string).sort(),
    ).toEqual(read);
  },
};
