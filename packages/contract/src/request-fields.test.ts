import { describe, expect, it } from 'vitest';
import { FaceCompareInput } from './compare.ts';
import {
  givenFields,
  REQUEST_FIELD_DOCS,
  type RequestFields,
  wireFields,
} from './request-fields.ts';

/** Fields that are read from a host's object, in which a value may be undefined. */
const fieldsWith = (read: (name: string) => unknown): RequestFields =>
  new Proxy({}, { get: (_, name) => read(String(name)) });

describe('the fields that a host may set', () => {
  it('are given as they are, without unknown and undefined ones', () => {
    expect(givenFields({ country: 'EGY', ...{ face_image1: 'x' } })).toEqual({ country: 'EGY' });
    const some = fieldsWith((name) => (name === 'liveness' ? '0' : undefined));
    expect([Object.keys(givenFields(some)), wireFields(some)]).toEqual([
      ['liveness'],
      { liveness: '0' },
    ]);
  });

  it('may be getters of a class', () => {
    class Fields {
      get country() {
        return 'DEU';
      }
    }
    expect(givenFields(new Fields())).toEqual({ country: 'DEU' });
  });

  it('are fields of the API on the wire, each with its value and a description', () => {
    const all = fieldsWith((name) => name);
    const sent = wireFields(all);
    expect(Object.values(sent)).toEqual(Object.keys(givenFields(all)));
    expect(Object.keys(sent).sort()).toEqual(Object.keys(REQUEST_FIELD_DOCS).sort());
    for (const name of Object.keys(sent)) expect(FaceCompareInput.shape).toHaveProperty(name);
  });
});
