import { describe, expect, it } from 'vitest';
import { optionsIn } from './options-in.ts';
import { pairsIn } from './pairs-in.ts';
import { UsageMistake } from './usage-mistake.ts';

const read = (text: string, separator = ',') => pairsIn(text, separator, '/photos');

describe('the file of pairs', () => {
  it('may have quotes, other columns, empty lines and any of six labels', () => {
    const text = [
      '\uFEFFfold,same,a,b,group sex',
      '1,1,"an, ""odd"" name.jpg",b.jpg,f',
      '',
      '1,impostor,a.jpg,sub/b.jpg,',
      '1,TRUE,a.jpg,b.jpg,m',
    ].join('\r\n');
    expect(read(text)).toEqual([
      {
        same: true,
        a: '/photos/an, "odd" name.jpg',
        b: '/photos/b.jpg',
        groups: { 'group sex': 'f' },
      },
      { same: false, a: '/photos/a.jpg', b: '/photos/sub/b.jpg', groups: {} },
      { same: true, a: '/photos/a.jpg', b: '/photos/b.jpg', groups: { 'group sex': 'm' } },
    ]);
    expect(read('a\tb\tsame\nx y.jpg\tz.jpg\t0', '\t')).toHaveLength(1);
  });

  it.each([
    ['', 'no column "a"'],
    ['a,same\nx,1', 'no column "b"'],
    ['a,b,same', 'no pairs'],
    ['a,b,same\nsecret.jpg,y,2', 'Pair 1: "same" must be'],
    ['a,b,same\n,secret.jpg,1', 'Pair 1 does not name two photos'],
    ['a,b,same\n"x,y,1', 'a quote that is never closed'],
  ])('is refused with its own sentence: %j', (text, sentence) => {
    expect(() => read(text)).toThrow(UsageMistake);
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).not.toThrow('secret');
  });
});

describe('the command line', () => {
  it.each([
    [[], 'Name one file of pairs'],
    [['p.csv', 'q.csv'], 'Name one file of pairs'],
    [['p.csv', '--url', 'https://x.example', '--upstream', 'engine'], 'not both'],
    [['p.csv', '--upstream', 'other'], '--upstream must be'],
    [['p.csv', '--concurrency', '0'], '--concurrency must be'],
    [['p.csv', '--fmr', '1'], '--fmr must be'],
    [['p.csv', '--unknown'], 'unknown'],
  ])('is refused with its own sentence: %j', (args, sentence) => {
    expect(() => optionsIn(args)).toThrow(UsageMistake);
    expect(() => optionsIn(args)).toThrow(sentence);
  });

  it('takes the engine if no backend is named, and shows help', () => {
    expect(optionsIn(['p.csv'])).toMatchObject({ backend: { upstream: 'engine' }, names: false });
    expect(optionsIn(['--help'])).toBeNull();
  });
});
