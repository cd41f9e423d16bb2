/** Makes sure that the programs are there that the tests with Redis start. */
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { installByApt, MAY_INSTALL } from './install-by-apt.mjs';
import { giveUp } from './step.mjs';

const PACKAGES = 'redis-server openssl nginx';
/** Debian has nginx in a folder that only the path of root contains. */
const PATH = `${process.env.PATH}${delimiter}/usr/sbin`;

const complete = () =>
  ['redis-server --version', 'openssl version', 'nginx -v'].every((command) => {
    const [program, ...args] = command.split(' ');
    return (
      spawnSync(program, args, { stdio: 'ignore', env: { ...process.env, PATH } }).status === 0
    );
  });

export async function findRedis() {
  if (complete()) return;
  if (MAY_INSTALL)
    await installByApt('Redis and nginx', PACKAGES).catch((error) =>
      giveUp(error, 'Check the internet connection and run the command again.'),
    );
  if (complete()) return;
  giveUp(
    new Error(
      'The tests need the programs redis-server, openssl and nginx, and they were not found.',
    ),
    `On Debian or Ubuntu run: sudo apt-get install ${PACKAGES}. On macOS run: brew install redis openssl nginx`,
  );
}
