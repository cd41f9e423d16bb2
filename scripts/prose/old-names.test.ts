import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { oldNamesIn } from './old-names.ts';

const namesIn = (code: string) =>
  oldNamesIn(ts.createSourceFile('code.tsx', code, ts.ScriptTarget.ESNext, true));

describe('old names', () => {
  it.each([
    ['an identifier', 'const wish = 1;', 'wish: command'],
    ['a part of a name', 'type CompareTickets = 1;', 'CompareTickets: jobId'],
    ['a property', 'flow.takeMyself();', 'takeMyself: disableAutoCapture'],
    ['a string key', "part('device-picker');", 'device-picker: camera picker'],
    ['a constant', 'const SEAL_SIZE = 1;', 'SEAL_SIZE: result badge'],
    ['an attribute', '<i data-seal="yes" />', 'data-seal: result badge'],
  ])('are found in %s', (_, code, found) => {
    expect(namesIn(code)).toEqual([found]);
  });

  it('are not found in sentences, comments and longer words', () => {
    expect(namesIn("// A wish.\nconst sealed = 'A ticket, as you wish.';")).toEqual([]);
  });
});
