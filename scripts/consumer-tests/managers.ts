import { PNPM } from '../../tools/step.mjs';

/** Package managers, each with its default settings. */
export const MANAGERS = {
  npm: { command: ['npm'], add: 'install' },
  pnpm: { command: PNPM, add: 'add' },
} as const satisfies Record<string, { readonly command: readonly string[]; readonly add: string }>;

export type Manager = keyof typeof MANAGERS;
