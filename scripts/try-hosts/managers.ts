import { PNPM } from '../../tools/step.mjs';

/** Package managers, each with the settings that it has for everybody. */
export const MANAGERS = {
  npm: { command: ['npm'], add: 'install' },
  pnpm: { command: PNPM, add: 'add' },
} as const satisfies Record<string, { readonly command: readonly string[]; readonly add: string }>;

export type Manager = keyof typeof MANAGERS;
