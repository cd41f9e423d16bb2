import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, PROBLEMS } from './problem.ts';

const folder = fileURLToPath(new URL('../../../docs/problems/', import.meta.url));
const textOf = (file: string): string => readFileSync(folder + file, 'utf8');
const textOfNumber = (value: number | null): string => (value === null ? 'none' : String(value));

describe('docs/problems', () => {
  it('has exactly one page for every code', () => {
    const pages = PROBLEM_CODES.map((code) => `${code}.md`);
    expect(readdirSync(folder).sort()).toEqual([...pages, 'README.md'].sort());
  });

  it.each(PROBLEM_CODES.map((code) => [code] as const))(
    '%s repeats the row of the table, and says what to do',
    (code) => {
      const { status, integer, retryable } = PROBLEMS[code];
      const [title, , facts] = textOf(`${code}.md`).split('\n');
      expect(title).toMatch(new RegExp(`^# ${code}: [A-Z].*[^.]$`));
      expect(facts).toBe(
        `HTTP status: ${textOfNumber(status)} · integer: ${textOfNumber(integer)} · retryable: ${retryable ? 'yes' : 'no'}`,
      );
      const sections = textOf(`${code}.md`).split(/^## /m).slice(1);
      expect(sections.map((section) => section.split('\n')[0])).toEqual([
        'What happened',
        'What the person can do',
        'What the developer can do',
      ]);
      for (const section of sections)
        expect(section.split('\n').slice(1).join(' ').trim().length).toBeGreaterThan(20);
    },
  );

  it('lists all codes in one table, as in the code', () => {
    const rows = [
      ...textOf('README.md').matchAll(
        /^\| \[(.+?)\]\((.+?)\) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm,
      ),
    ].map(([, ...cells]) => cells);
    const expected = PROBLEM_CODES.map((code) => {
      const { status, integer, retryable } = PROBLEMS[code];
      const title = textOf(`${code}.md`).split('\n')[0]?.replace(`# ${code}: `, '');
      return [
        code,
        `${code}.md`,
        title,
        textOfNumber(status),
        textOfNumber(integer),
        retryable ? 'yes' : 'no',
      ];
    });
    expect(rows.map((row) => row.join()).sort()).toEqual(expected.map((row) => row.join()).sort());
  });

  it('has no broken link', () => {
    const files = readdirSync(folder);
    for (const file of files) {
      for (const [, target = ''] of textOf(file).matchAll(/\]\(([^)]+)\)/g))
        expect(files, `${file} -> ${target}`).toContain(target);
    }
  });
});
