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
    // A picture dragged out of another page comes with its address.
    expect(photoOf(carried([file], { types: ['text/uri-list', 'text/html', 'Files'] }))).toBe(file);
  });

  it('takes none where it would have to guess', () => {
    expect(photoOf(carried([file, file]))).toBe('severalFiles');
  });

  it('names what is no photo', () => {
    expect(photoOf(carried([file], { isDirectory: true }))).toBe('folder');
    expect(photoOf(carried([], { types: ['text/plain', 'text/uri-list'] }))).toBe('link');
    expect(photoOf(carried([], { types: ['text/plain'] }))).toBe('noFile');
    expect(photoOf(carried([], { types: [] }))).toBe('noFile');
  });

  it('takes a file of which the browser knows no entry: a pasted picture', () => {
    const pasted = {
      files: [file],
      types: ['Files'],
      items: [{ webkitGetAsEntry: () => null }],
    } as unknown as DataTransfer;
    expect(photoOf(pasted)).toBe(file);
  });
});
