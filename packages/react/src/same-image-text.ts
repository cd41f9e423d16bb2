import type { Words } from './text/en.ts';

/** What a person hears who has added one picture twice. */
export const sameImageText = ({ problems, told }: Pick<Words, 'problems' | 'told'>): string =>
  told(problems['same-image'].heading, problems['same-image'].body);
