import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en, FaceCompare, type FaceCompareProps, useFaceCompare } from '../../src/index.ts';

const rendered = (props: Partial<FaceCompareProps> = {}) =>
  renderToString(createElement(FaceCompare, { backend: '/x', ...props }));
const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('<!-- -->', '');

function Own() {
  const { view, recipient, can } = useFaceCompare({ backend: '/x' });
  return createElement('p', null, `${view.screen} ${recipient} ${can({ type: 'start' })}`);
}

describe('on a server', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error');
    vi.spyOn(console, 'warn');
  });
  afterEach(() => {
    expect([vi.mocked(console.error).mock.calls, vi.mocked(console.warn).mock.calls]).toEqual([
      [],
      [],
    ]);
    vi.restoreAllMocks();
  });

  it('R-60 there is no window', () => {
    expect(['window', 'document', 'location'].filter((name) => name in globalThis)).toEqual([]);
  });

  it('R-60 the first screen renders, without console output', () => {
    const html = plain(rendered());
    expect(html).toContain('data-screen="welcome"');
    const { heading, agree, start, sentTo } = en.welcome;
    for (const word of [heading, agree, start, sentTo('this site')]) expect(html).toContain(word);
    expect(html).not.toContain('<video');
  });

  it('R-60 the recipient of a URL is named only in the browser', () => {
    expect(plain(rendered({ backend: 'https://faces.example/compare' }))).toContain(
      en.welcome.sentTo('this site'),
    );
  });

  it('R-60 a backend object names its recipient at once', () => {
    const backend = {
      name: 'own',
      recipient: 'https://faces.example',
      compare: () => Promise.reject(new Error('Never asked.')),
    };
    expect(plain(rendered({ backend }))).toContain(en.welcome.sentTo('faces.example'));
    expect(plain(rendered({ backend: { ...backend, recipient: null } }))).toContain(
      en.welcome.staysHere,
    );
  });

  it('R-60 two renders are equal, even in StrictMode and with a QueryClient', () => {
    const widget = createElement(FaceCompare, { backend: '/x', locale: 'ar', maxAttempts: 3 });
    const client = new QueryClient();
    const around = createElement(
      StrictMode,
      null,
      createElement(QueryClientProvider, { client }, widget),
    );
    expect(renderToString(widget)).toBe(renderToString(widget));
    expect(renderToString(around)).toBe(renderToString(widget));
  });

  it('R-60 the hook works too', () => {
    expect(renderToString(createElement(Own))).toBe('<p>welcome this site true</p>');
  });
});
