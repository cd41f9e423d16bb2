import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '@facecompare/react/styles.css';
import { directionIn, LANGUAGES, nameOf, wordsIn } from '../stories/languages.ts';
import { OnPage } from './on-page.tsx';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // A violation fails the story, here and in the test run.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Widget', 'Stages', 'Journeys', 'Guidance', 'On the device', 'Problems', 'Headless'] } },
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
        items: LANGUAGES.map((words) => ({ value: words.tag, title: nameOf(words) })),
      },
    },
    direction: {
      description: 'Direction of the page; the words of another language than English keep theirs',
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
  beforeAll: () => configure({ asyncUtilTimeout: 8_000 }),
  initialGlobals: { scheme: 'light', language: 'en', direction: 'auto' },
  decorators: [
    (Story, { globals, parameters }) => (
      <OnPage scheme={globals.scheme} direction={directionIn(globals)} language={wordsIn(globals).tag} note={parameters.note}>
        <Story />
      </OnPage>
    ),
  ],
};

export default preview;
