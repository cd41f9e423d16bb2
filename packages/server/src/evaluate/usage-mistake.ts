/** The user has to change the command, the environment or the file of pairs. Its message says what. */
export class UsageMistake extends Error {
  override readonly name = 'UsageMistake';
}
