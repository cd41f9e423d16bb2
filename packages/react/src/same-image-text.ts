import type { Words } from './text/en.ts';

/** What a person hears who has added one picture twice. */
export const sameImageText = ({ problems }: Pick<Words, 'problems'>): string =>
  `${problems['same-image'].heading}. ${problems['same-image'].body}`;
