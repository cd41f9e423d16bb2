import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    // Not the one of the workspace, which belongs to the tests and would bring a browser driver along.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  staticDirs: [
    { from: '../examples/onboarding/public/samples', to: '/samples' },
    // The engine on the device, as a site serves it: here and in the static build there is no server that compares.
    { from: '../packages/engine/browser-files', to: '/facecompare' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The packages are consumed as they are built; what their options mean stands in their types.
  typescript: { reactDocgen: false },
};

export default config;
