import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '@facecompare/react/styles.css';
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
    direction: {
      description: 'Direction of the text',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  beforeAll: () => configure({ asyncUtilTimeout: 8_000 }),
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  decorators: [
    (Story, { globals, parameters }) => (
      <OnPage scheme={globals.scheme} direction={globals.direction} note={parameters.note}>
        <Story />
      </OnPage>
    ),
  ],
};

export default preview;
