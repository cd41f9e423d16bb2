/**
 * Checks that a rule holds.
 * @throws Error that names the broken rule, so that any test runner can show it
 */
export function must(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new Error(`The upstream breaks the contract: ${rule}.`);
}
