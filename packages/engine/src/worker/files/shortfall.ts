import type { FileSource } from '../../protocol/messages.ts';

/** Why a request did not bring the whole file, and what to do next. */
export interface Shortfall {
  readonly code: 'engine-unavailable' | 'engine-integrity';
  readonly detail: string;
  /** `afresh`: another file came, perhaps an old one from the browser's HTTP cache. */
  readonly next: 'go-on' | 'afresh' | 'give-up';
  readonly cause?: unknown;
}

/** How a developer recognises the file. The query is left out, because it may hold a key. */
export const pathOf = ({ url }: FileSource): string => url.replace(/[?#].*$/, '');

/** A complete answer that is not the file of the catalog. */
export const otherFile = (source: FileSource, came: string): Shortfall => ({
  code: 'engine-integrity',
  detail: `${pathOf(source)} is not the file this version of FaceCompare needs: ${came}. Copy its files again.`,
  next: 'afresh',
});
