import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    // Not the config of the workspace, which is for the tests and would include a browser driver.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  staticDirs: [
    { from: '../examples/onboarding/public/samples', to: '/samples' },
    // The engine on the device, as a site serves it. Here and in the static build no server
    // compares.
    { from: '../packages/engine/browser-files', to: '/facecompare' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The stories use the built packages, whose types document the options.
  typescript: { reactDocgen: false },
};

export default config;
