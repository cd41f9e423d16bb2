import { describe, expect, it } from 'vitest';
import { photoOf } from './photo-of-transfer.ts';

const file = new File(['photo'], 'me.jpg');
const carried = (files: readonly File[], { isDirectory = false, types = ['Files'] } = {}) =>
  ({
    files,
    types,
    items: files.map(() => ({ webkitGetAsEntry: () => ({ isDirectory }) })),
  }) as unknown as DataTransfer;

describe('photoOf', () => {
  it('takes one file', () => {
    expect(photoOf(carried([file]))).toBe(file);
    // A picture dragged from another page comes with its URL.
    expect(photoOf(carried([file], { types: ['text/uri-list', 'text/html', 'Files'] }))).toBe(file);
  });

  it('takes no file when there are several', () => {
    expect(photoOf(carried([file, file]))).toBe('severalFiles');
  });

  it('returns why there is no photo', () => {
    expect(photoOf(carried([file], { isDirectory: true }))).toBe('folder');
    expect(photoOf(carried([], { types: ['text/plain', 'text/uri-list'] }))).toBe('link');
    expect(photoOf(carried([], { types: ['text/plain'] }))).toBe('noFile');
    expect(photoOf(carried([], { types: [] }))).toBe('noFile');
  });

  it('takes a file without a file system entry, such as a pasted picture', () => {
    const pasted = {
      files: [file],
      types: ['Files'],
      items: [{ webkitGetAsEntry: () => null }],
    } as unknown as DataTransfer;
    expect(photoOf(pasted)).toBe(file);
  });
});
