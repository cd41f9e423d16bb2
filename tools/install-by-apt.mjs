/** Installs programs that tests need, with Debian's packages. */
import { existsSync } from 'node:fs';
import { step } from './step.mjs';

/** Whether we may install Debian's packages. */
export const MAY_INSTALL = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages.
 * @param what their name for a person
 * @param packages their names, with spaces between them
 * @throws StepError if it fails
 */
export async function installByApt(what, packages) {
  await step('Updating the list of packages', 'apt-get update -qq');
  const command = `apt-get install -y -qq --no-install-recommends ${packages}`;
  await step(`Installing ${what}`, command);
}
