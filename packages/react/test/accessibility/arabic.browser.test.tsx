/// <reference types="vite/client" />
/**
 * Arabic: the direction, the digits, and no unmarked text of another language. The tests press
 * parts, because the names are Arabic.
 */
import { PROBLEM_CODES } from '@facecompare/contract';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../../src/styles/face-compare.css';
import { en, type Messages } from '../../src/index.ts';
import { ar } from '../../src/locales/ar/messages.ts';
import { problemMessage } from '../../src/locales/en/messages.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  part,
  photoFile,
  root,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';
import { cutTexts } from './texts.test-support.ts';

const LATIN_DIGITS = /[0-9]/;
const ARABIC_DIGITS = /[٠-٩]/;

const press = async (name: string) =>
  (await waitFor(() => part(name) ?? Promise.reject(new Error(`There is no ${name}.`)))).click();
const reached = (name: string) => waitFor(() => expect(screenName()).toBe(name));

function open() {
  return show({
    language: ar,
    locale: 'ar-EG',
    maxAttempts: 3,
    sources: { selfie: ['camera', 'file'] },
  });
}
async function start() {
  await press('consent');
  await press('start');
}

describe('P-40 in Arabic', () => {
  tidyPage();

  it('has every message that English has', () => {
    const keys = (words: unknown, path = ''): string[] =>
      typeof words === 'object' && words !== null
        ? Object.entries(words).flatMap(([key, value]) => keys(value, `${path}.${key}`))
        : words === ''
          ? []
          : [path];
    const beside = ({ problems: _, ...messages }: Messages) => keys(messages);
    expect(beside(ar)).toEqual(beside(en));
    const untold = PROBLEM_CODES.filter(
      (code) => !problemMessage(ar, code).heading || !problemMessage(ar, code).body,
    );
    expect(untold).toEqual([]);
  });

  it('sets the direction from right to left', () => {
    open();
    expect([root().lang, root().dir, getComputedStyle(root()).direction]).toEqual([
      'ar-EG',
      'rtl',
      'rtl',
    ]);
    const [box, words] = [part('consent'), part('agreement')].map((one) =>
      one?.getBoundingClientRect(),
    );
    expect(Math.abs((words?.right ?? 0) - (box?.right ?? 1000))).toBeLessThan(2);
  });

  it('formats steps, tries, sizes and times with the digits of its locale', async () => {
    const { handle } = open();
    await start();
    await reached('camera');
    expect(part('step-indicator')?.textContent).toBe(ar.stepIndicator('١', '٢'));
    await press('cancel');
    handle.current?.choose('selfie', await photoFile());
    handle.current?.choose('reference', await patternFile(7));
    await reached('ready');
    expect(part('note')?.textContent).toBe(ar.triesLeft(3, '٣'));
    await press('compare');
    await reached('match');
    const receipt = part('receipt')?.textContent ?? '';
    expect(receipt).toMatch(ARABIC_DIGITS);
    expect(receipt).not.toMatch(LATIN_DIGITS);
  });

  it('keeps the left-to-right direction of the link to copy', async () => {
    watchCamera().refuse(new DOMException('', 'SecurityError'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
    open();
    await start();
    await reached('problem');
    await press('copy-link');
    const field = await waitFor(
      () => part('page-link') ?? Promise.reject(new Error('There is no link to copy by hand.')),
    );
    expect([getComputedStyle(field).direction, getComputedStyle(root()).direction]).toEqual([
      'ltr',
      'rtl',
    ]);
    expect(cutTexts()).toEqual([]);
  });
});
