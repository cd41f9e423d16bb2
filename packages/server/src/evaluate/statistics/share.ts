/** Some of a number of things. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}
