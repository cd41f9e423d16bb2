import { describe, expect, it } from 'vitest';
import { advice, type DevelopmentFacts } from './advice.ts';

const well: DevelopmentFacts = {
  url: new URL('https://shop.example/api/face-compare'),
  pageOrigin: 'https://shop.example',
  secure: true,
  cameraAllowed: true,
  styled: true,
  backendChanges: 1,
  requestLeftOut: false,
};

describe('advice to the developer', () => {
  it('is empty when everything is right', () => {
    expect(advice(well)).toEqual([]);
    expect(advice({ ...well, url: null })).toEqual([]);
  });

  it.each<[string, Partial<DevelopmentFacts>, RegExp]>([
    [
      'a key in the URL',
      { url: new URL('https://shop.example/?api_key=1') },
      /key in the backend URL/,
    ],
    [
      'a secret in the URL',
      { url: new URL('https://shop.example/?clientSecret=1') },
      /key in the backend URL/,
    ],
    [
      'VLens called directly',
      { url: new URL('https://api.vlenseg.com/v1/ocr/face/compare') },
      /api\.vlenseg\.com answers only to your key/,
    ],
    [
      'Rekognition called directly',
      { url: new URL('https://rekognition.eu-west-1.amazonaws.com/') },
      /answers only to your key/,
    ],
    [
      'an insecure page',
      { secure: false, pageOrigin: 'http://shop.example' },
      /http:\/\/shop\.example is not secure/,
    ],
    ['a page without the camera', { cameraAllowed: false }, /Permissions-Policy: camera=\(self\)/],
    ['no style sheet', { styled: false }, /styles\.css/],
    ['a request beside a session', { requestLeftOut: true }, /sets the fields of `request` itself/],
    ['a backend made with each render', { backendChanges: 5 }, /new object with each render/],
  ])('reports %s', (_, facts, sentence) => {
    expect(advice({ ...well, ...facts })).toEqual([expect.stringMatching(sentence)]);
  });

  it("does not report a host that only ends like a vendor's", () => {
    expect(advice({ ...well, url: new URL('https://notvlenseg.com/') })).toEqual([]);
    expect(advice({ ...well, url: new URL('https://vlenseg.com.evil.example/') })).toEqual([]);
  });

  it('reports an insecure page, and not the missing camera that follows from it', () => {
    expect(advice({ ...well, secure: false, cameraAllowed: false })).toHaveLength(1);
  });
});
