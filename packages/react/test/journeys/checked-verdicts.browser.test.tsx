import type { Backend, CompareVerdict } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  onScreen,
  problemCode,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const answering = (answer: () => unknown): Backend => ({
  name: 'own',
  recipient: null,
  compare: async () => answer() as CompareVerdict,
});
const match = (more: object) => () => ({ ...sampleVerdict('match'), ...more });

describe("F-4 the host's backend", () => {
  tidyPage();

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['an empty object', () => ({})],
    ['only an outcome', () => ({ outcome: 'match' })],
    ['an outcome in capitals', match({ outcome: 'MATCH' })],
    ['a proxy', () => new Proxy(sampleVerdict('match'), {})],
    ['what cannot be copied', match({ raw: () => {} })],
  ])('that answers with %s causes a failure, and the page stays', async (_, answer) => {
    const onVerdict = vi.fn();
    const { person } = show({ backend: answering(answer), onVerdict });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('bad-response');
    expect(onVerdict).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    ['a problem', match({ problem: { code: 'no-face' } })],
    ['a problem that nobody knows', match({ problem: { code: 'nonsense' } })],
    ['numbers that say otherwise', match({ dissimilarity: 9, similarity: null })],
    ['a fake', match({ spoof: true })],
  ])('that answers a match with %s gives an inconclusive verdict', async (_, answer) => {
    const onVerdict = vi.fn();
    const { person } = show({ backend: answering(answer), onVerdict });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('inconclusive');
    expect(onVerdict.mock.calls).toMatchObject([
      [{ outcome: 'inconclusive', problem: { code: 'verdict-inconsistent' } }],
    ]);
  });

  it('that answers with services and a score passes both to the host', async () => {
    const onVerdict = vi.fn();
    const services = { SRC: { isValid: true } };
    const { person } = show({
      backend: answering(match({ score: 7, services, extra: 1 })),
      onVerdict,
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(onVerdict.mock.calls).toMatchObject([[{ outcome: 'match', score: 7, services }]]);
    expect(onVerdict.mock.calls[0]?.[0]).not.toHaveProperty('extra');
  });
});
