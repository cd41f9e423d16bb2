import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { themes } from 'storybook/theming';
import '@facecompare/react/styles.css';
import { directionIn, LANGUAGES, messagesIn, nameOf } from '../stories/languages.ts';
import './docs-page.css';
import { expectGeometry } from './expect-geometry.ts';
import { OnPage } from './on-page.tsx';
import { stayPut } from './stay-put.ts';

/** The setting of the reader's system; the toolbar can override it for the stories. */
const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // A violation fails the story, here and in the test run.
    a11y: { test: 'error' },
    docs: { theme: themes[scheme] },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Five-minute start',
          'Four levels of control',
          ['Props', 'Theme', 'Slots', 'Hook'],
          'Themes',
          'Languages',
          'Accessibility',
          'Headless gallery',
          'Playground',
          'Widget',
          'Stages',
          'Journeys',
          'Sessions',
          'Guidance',
          'On the device',
          'Problems',
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    language: {
      description: 'Language of the widget',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: LANGUAGES.map((messages) => ({ value: messages.tag, title: nameOf(messages) })),
      },
    },
    direction: {
      description: 'Direction of the page; messages in another language than English keep theirs',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  beforeAll: () => configure({ asyncUtilTimeout: 60_000 }),
  beforeEach: ({ viewMode }) => {
    if (viewMode === 'docs') stayPut();
  },
  // A reader starts at the top of a page, also by keyboard.
  afterEach: ({ viewMode, canvasElement }) => {
    if (viewMode === 'docs' && document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
    else expectGeometry(canvasElement);
  },
  initialGlobals: { scheme, language: 'en', direction: 'auto' },
  decorators: [
    (Story, { globals, parameters, viewMode }) => (
      <OnPage
        scheme={globals.scheme}
        direction={directionIn(globals)}
        language={messagesIn(globals).tag}
        inText={viewMode === 'docs'}
        note={parameters.note}
      >
        <Story />
      </OnPage>
    ),
  ],
};

export default preview;
