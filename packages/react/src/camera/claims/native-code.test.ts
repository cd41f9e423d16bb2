import { describe, expect, it } from 'vitest';
import { areNative, type Named } from './native-code.ts';

const print = Function.prototype.toString;
const push: Named = ['push', Array.prototype.push];

describe('areNative', () => {
  it('says true for code of the engine', () => {
    expect(areNative([push, ['slice', Array.prototype.slice]], print)).toBe(true);
  });

  it('accepts the line breaks of Firefox and Safari', () => {
    const firefox = { toString: () => 'function toString() {\n    [native code]\n}' };
    expect(areNative([['toString', {}]], firefox.toString)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an ordinary function', function push() {}],
    ['an arrow function', () => {}],
    ['a bound native function', Array.prototype.push.bind([])],
    ['a Proxy around a native function', new Proxy(Array.prototype.push, {})],
    ['another native function', Array.prototype.pop],
    ['a function that mentions native code', () => 'function push() { [native code] }'],
  ])('says false for %s', (_, value) => {
    expect(
      areNative(
        [
          ['slice', Array.prototype.slice],
          ['push', value],
        ],
        print,
      ),
    ).toBe(false);
  });

  it('accepts a function that does not exist', () => {
    expect(areNative([push, ['captureStream', undefined]], print)).toBe(true);
  });

  it('cannot tell if toString was replaced, even if it reports native code', () => {
    const lying = function (this: unknown) {
      return print.call(this === lying ? print : Array.prototype.push);
    };
    expect(areNative([push], lying)).toBeNull();
    const plain = {
      toString(this: unknown) {
        return print.call(this);
      },
    };
    expect(areNative([push], plain.toString)).toBeNull();
  });

  it('is deceived by a toString that also hides itself', () => {
    const patch = () => {};
    const hiding = {
      toString(this: unknown) {
        return print.call(this === hiding.toString ? print : Array.prototype.push);
      },
    };
    expect(areNative([['push', patch]], hiding.toString)).toBe(true);
  });
});
