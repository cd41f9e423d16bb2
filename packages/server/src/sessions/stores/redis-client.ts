/** The input of a script. The arrays can be changed because node-redis declares them so. */
export interface RedisScriptInput {
  keys: string[];
  arguments: string[];
}

/**
 * What the store of sessions uses of a node-redis client (`@redis/client` or `redis`, 6 or newer).
 * Pools and clusters of node-redis have it too.
 */
export interface RedisClient {
  /** False while the connection is lost. */
  readonly isReady?: boolean;
  get(key: string): Promise<unknown>;
  evalSha(sha1: string, input: RedisScriptInput): Promise<unknown>;
  eval(script: string, input: RedisScriptInput): Promise<unknown>;
}
