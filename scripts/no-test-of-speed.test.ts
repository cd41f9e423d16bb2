/** No test may depend on the speed of the machine. The benches judge speed, on a quiet machine. */
import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from '../tools/files.mjs';
import { TEST_MS, WAIT_MS } from '../tools/patience.ts';

const TEST = /\.(test|stories)\.tsx?$|\.test-support\.tsx?$/;

/** Files that may, each with its reason. */
const MAY: Readonly<Record<string, string>> = {
  'packages/react/src/guidance/guidance.slow.browser.test.tsx':
    'counts changes against the time that went by: a slow machine may have more',
  'e2e/all/isolation.all.test.ts':
    'gives up on a page that was broken on purpose; getting nowhere there is a right end too',
};

const numberIn = (text: string | undefined) => Number((text ?? '').replaceAll('_', ''));

/** Returns the fault of one line of a test, with the line before it, or null. */
function hasteIn(line: string, before = ''): string | null {
  if (
    /(performance|Date)\.now\(\).*\.toBeLess|\b(took|elapsed|waited|milliseconds|duration)\)\.toBeLess/.test(
      line,
    )
  )
    return 'an elapsed time';
  const [, wait] = /(?:waitFor|waitUntil|poll|findBy\w*)\(.*\btimeout: ?([\d_]+)/.exec(line) ?? [];
  if (wait && numberIn(wait) < WAIT_MS) return 'a short wait';
  const [, limit] =
    /^\s*(?:it|test|describe|beforeAll|beforeEach)\b.*\{ timeout: ([\d_]+)|^\s*\}, ([\d_]{5,})\);$|^\s*\},\n\s*([\d_]{5,}),$/
      .exec(/^\s*[\d_]+,$/.test(line) ? `${before}\n${line}` : line)
      ?.filter(Boolean) ?? [];
  return limit && numberIn(limit) < TEST_MS && numberIn(limit) >= 10_000
    ? 'a short limit of a test'
    : null;
}

describe('the tests', () => {
  const files = filesIn('.').filter(
    (file) => TEST.test(file) && !file.includes('no-test-of-speed'),
  );

  it('S-11: compare no elapsed times, and have no short time limits', () => {
    expect(files.length).toBeGreaterThan(300);
    const hasty = files
      .filter((file) => !(file in MAY))
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .flatMap((line, index, lines) => {
            const haste = hasteIn(line, lines[index - 1]);
            return haste ? [`${file}:${index + 1}: ${haste}`] : [];
          }),
      );
    expect(hasty).toEqual([]);
  });

  it.each([
    '    expect(performance.now() - began).toBeLessThan(500);',
    '    expect(took).toBeLessThan(200);',
    '    await waitFor(() => expect(live()).toBe(0), { timeout: 100 });',
    '    await expect.poll(() => size, { timeout: 1_000 }).toBe(0);',
    "  it('ends', { timeout: 30_000 }, async () => {",
    '  }, 20_000);',
  ])('S-11: would be found at %s', (line) => {
    expect(hasteIn(line)).not.toBeNull();
  });

  it('S-11: would be found at a limit on a line of its own', () => {
    expect(hasteIn('    20_000,', '    },')).not.toBeNull();
    expect(hasteIn('    20_000,', '    () => {},')).toBeNull();
  });

  it.each([
    '    expect(performance.now() - start).toBeGreaterThanOrEqual(990);',
    '    await waitFor(() => expect(live()).toBe(0));',
    "  it('ends', { timeout: 600_000 }, async () => {",
    '  }, 100);',
  ])('S-11: may contain %s', (line) => {
    expect(hasteIn(line)).toBeNull();
  });
});
