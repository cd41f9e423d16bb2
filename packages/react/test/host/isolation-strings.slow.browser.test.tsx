/** Everything that a backend, a host, a file or a camera provides is shown as text. */
import { httpBackend } from '@facecompare/contract/http';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en, type FaceCompareProps } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  onScreen,
  part,
  photoFile,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';
import { HOSTILE_STRINGS } from './hostile-strings.test-data.ts';

/** Returns messages that all consist of this text, each with its own number. */
function wordsOf(text: string): NonNullable<FaceCompareProps['messages']> {
  let count = 0;
  const over = (value: unknown): unknown => {
    if (typeof value === 'string') return `${text} ${++count}`;
    if (typeof value === 'function') return (...given: unknown[]) => `${text} ${given.join(' ')}`;
    if (Array.isArray(value)) return value.map(over);
    return Object.fromEntries(
      Object.entries(value as object).map(([name, word]) => [name, over(word)]),
    );
  };
  return over(en) as NonNullable<FaceCompareProps['messages']>;
}

/** Responses with the text in every place that a backend can write to. */
const ANSWERS: readonly ((text: string) => Response)[] = [
  // Only in places that do not contradict a match.
  (text) =>
    Response.json({
      data: {
        transaction_id: text,
        client_transaction_id: text,
        isMatched: true,
        dissimilarity: 1,
        threshold: 2.4,
        novelty: text,
      },
      error_code: null,
      novelty: text,
    }),
  (text) => answer(text, { isMatched: false, detected_face_image: false }, { error_code: 4207 }),
  (text) =>
    answer(text, null, {
      problem: {
        code: text,
        images: [{ image: text, code: text }],
        retryable: true,
        retryAfter: null,
      },
    }),
  (text) => new Response(text, { status: 500, headers: { 'content-type': 'text/html' } }),
  (text) => new Response(text),
];
function answer(text: string, data: object | null, more: object = {}): Response {
  const ids = { request_id: text, transaction_id: text, client_transaction_id: text };
  const services = {
    validations: { validation_errors: [{ field: text, errors: [{ message: text }] }] },
    [text]: text,
  };
  const refused = data !== null && !('dissimilarity' in data);
  return Response.json({
    data: data && { ...ids, ...data, [text]: text },
    services: refused ? services : {},
    error_code: null,
    error_message: text,
    [text]: text,
    ...more,
  });
}

const TAGS = new Set(
  'section,header,h2,p,div,footer,span,label,input,button,ol,ul,li,b,small,i,a,details,summary,code,figure,figcaption,img,svg,path'.split(
    ',',
  ),
);

/** Returns what is on the page that text alone could not have added. */
function foreign(): string[] {
  const found: string[] = [];
  for (const element of [root(), ...root().querySelectorAll('*')]) {
    if (!TAGS.has(element.localName)) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^(on|style|srcdoc|action|formaction|xlink)/.test(name)) found.push(`${name}=${value}`);
      const address =
        name === 'href' ? /^(https:|mailto:|http:$)/ : name === 'src' ? /^blob:$/ : null;
      if (address && !address.test(new URL(value, 'http://own.invalid').protocol))
        found.push(`${name}=${value}`);
    }
  }
  return found;
}

describe('R-51: hostile strings', () => {
  tidyPage();

  it('R-51: are more than 100, all different', () => {
    expect(new Set(HOSTILE_STRINGS).size).toBe(HOSTILE_STRINGS.length);
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(100);
  });

  it('R-51: of the host, of a file and of the backend stay text on every screen', async () => {
    const xss = vi.fn();
    vi.stubGlobal('xss', xss);
    const seen = new Set<string | undefined>();
    const photos = {
      selfie: await photoFile('photo.jpg', 'image/jpeg', 160, 160),
      reference: await patternFile(7),
    };
    const before = [document.scripts.length, document.querySelectorAll('head *').length];
    for (const [index, text] of HOSTILE_STRINGS.entries()) {
      const respond = ANSWERS[index % ANSWERS.length] ?? (() => new Response());
      const backend = httpBackend({
        url: 'https://faces.example/compare',
        fetch: async () => respond(text),
      });
      const { handle, unmount } = show({
        backend: { ...backend, name: text, recipient: text },
        sources: { selfie: ['file'], reference: ['file'] },
        messages: wordsOf(text),
        locale: text,
        consent: { noticeVersion: text, notice: text, retention: text, token: text },
        alternative: { label: text, href: text },
        onCancel: () => {},
        maxAttempts: 3,
      });
      const look = (name: string) => {
        seen.add(screenName());
        expect(foreign(), `${name}: ${text}`).toEqual([]);
        expect(root().textContent, name).toContain(text);
      };
      look('welcome');
      expect(part('notice')?.textContent).toContain(text);
      expect(part('alternative')?.textContent).toBe(text);
      expect(root().lang).toBe(text);
      part('start')?.click();
      await waitFor(() => expect(screenName()).toBe('add'));
      look('add');
      for (const side of ['selfie', 'reference'] as const) {
        handle.current?.choose(side, new File([photos[side]], text, { type: text }));
        await waitFor(() =>
          expect(side === 'selfie' ? root().dataset.side : screenName()).toBe(
            side === 'selfie' ? 'reference' : 'ready',
          ),
        );
      }
      look('ready');
      part('compare')?.click();
      await waitFor(() => expect(screenName()).toMatch(/^(match|inconclusive|failed)$/));
      look('end');
      unmount();
    }
    expect([...seen].toSorted()).toEqual([
      'add',
      'failed',
      'inconclusive',
      'match',
      'ready',
      'welcome',
    ]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(xss).not.toHaveBeenCalled();
    expect([document.scripts.length, document.querySelectorAll('head *').length]).toEqual(before);
  });

  it('R-51: of a camera stay text', async () => {
    watchCamera();
    const cameras = HOSTILE_STRINGS.map(
      (label, index) =>
        ({ kind: 'videoinput', label, deviceId: `${index}`, groupId: '' }) as MediaDeviceInfo,
    );
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(cameras);
    const { person } = show();
    await start(person);
    await onScreen('camera');
    await waitFor(() =>
      expect(root().querySelectorAll('option')).toHaveLength(HOSTILE_STRINGS.length),
    );
    const shown = [...root().querySelectorAll('option')].map(
      ({ textContent, childElementCount }) => [textContent, childElementCount],
    );
    expect(shown).toEqual(HOSTILE_STRINGS.map((label) => [label, 0]));
  });
});

describe('R-53: where photos may be sent', () => {
  tidyPage();

  it.each([
    'http://faces.example/compare',
    'https://me:secret@faces.example/compare',
    'javascript:alert(1)',
    'ftp://faces.example',
  ])('R-53: nothing is sent to %s, and the person sees a problem', async (backend) => {
    const send = vi.spyOn(globalThis, 'fetch');
    show({
      backend,
      sources: { selfie: ['file'], reference: ['file'] },
      consent: { noticeVersion: '1', token: 'x' },
    });
    // Before the person takes a photo in vain.
    await waitFor(() => expect(screenName()).toBe('ended'));
    expect(part('problem')?.dataset.code).toBe('misconfigured');
    expect(vi.mocked(console.error).mock.lastCall?.[0]).not.toContain('secret');
    vi.mocked(console.error).mockClear();
    expect(root().textContent).not.toContain('secret');
    expect(send).not.toHaveBeenCalled();
  });
});
