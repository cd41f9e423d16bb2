import { expect, it } from 'vitest';
import { unexpectedFiles } from './unexpected-files.ts';

const PAPERS = ['LICENSE', 'README.md', 'package.json'];

it('R-71: accepts code, papers and the files that the package names', () => {
  const paths = [
    ...PAPERS,
    'dist/index.js',
    'dist/http/index.d.ts.map',
    'src/face-compare.css',
    'models/a.onnx',
  ];
  expect(unexpectedFiles(paths, [/^models\/a\.onnx$/])).toEqual([]);
});

it.each([
  '.env',
  'dist/.env.js',
  'src/view.test.ts',
  'dist/kernels.test-support.js',
  'src/__snapshots__/view.ts',
  'dist/.tsbuildinfo',
  'models/b.onnx',
  'photo.jpg',
])('R-71: refuses %s', (path) => {
  expect(unexpectedFiles([...PAPERS, path], [/^models\/a\.onnx$/])).toEqual([`+ ${path}`]);
});

it.each(PAPERS)('R-71: misses %s', (paper) => {
  expect(
    unexpectedFiles(
      PAPERS.filter((path) => path !== paper),
      [],
    ),
  ).toEqual([`- ${paper}`]);
});
