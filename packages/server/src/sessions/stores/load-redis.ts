import { isModuleMissing } from '../../is-module-missing.ts';

/** Only its type is imported: the package is an optional peer dependency. */
type RedisModule = Pick<typeof import('@redis/client'), 'createClient'>;

/**
 * A bundler follows an import whose name it can read, and stops if the package is not installed.
 */
const REDIS: string = ['@redis', 'client'].join('/');

/**
 * Imports node-redis when it is first needed.
 * @param load the import; for tests
 * @throws Error with the command to run, if the package is not installed
 */
export async function loadRedis(
  load: () => Promise<RedisModule> = () =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ REDIS),
): Promise<RedisModule> {
  try {
    return await load();
  } catch (cause) {
    if (!isModuleMissing(cause)) throw cause;
    throw new Error('The client of Redis is not installed. Run: npm install @redis/client@6', {
      cause,
    });
  }
}
