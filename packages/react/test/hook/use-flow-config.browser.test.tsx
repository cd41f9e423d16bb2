import { initialState, runFlow } from '@facecompare/flow';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { flowConfigOf } from '../../src/hook/flow-config.ts';
import { useFlowConfig } from '../../src/hook/use-flow-config.ts';
import { options } from '../support/face.test-support.ts';

/** A host that has swapped its photo so often that the hook compares the next one byte by byte. */
function restlessHost() {
  const photo = (text: string) => new Blob([text]);
  const configFor = (reference: Blob) => flowConfigOf(options({ reference }));
  const first = photo('0');
  const flow = runFlow({ state: initialState(configFor(first)), perform: async () => {} });
  const { rerender } = renderHook((reference: Blob) => useFlowConfig(flow, configFor(reference)), {
    initialProps: first,
  });
  const present = () => flow.getState().config.hostReference;
  const give = (reference: Blob) => rerender(reference);
  for (const text of ['1', '2', '3', '4', 'a face']) give(photo(text));
  return { photo, give, present };
}

it('F-12: treats a photo that begins like the previous one as a new photo', async () => {
  const { photo, give, present } = restlessHost();
  const longer = photo('a face and more');
  give(longer);
  await waitFor(() => expect(present()).toBe(longer));
  const shorter = photo('a face');
  give(shorter);
  await waitFor(() => expect(present()).toBe(shorter));
});

it('F-12: does not replace a later photo with one that is read slowly', async () => {
  const { photo, give, present } = restlessHost();
  const later = photo('faces.');
  let read = (_: ArrayBuffer) => {};
  const bytes = new Promise<ArrayBuffer>((resolve) => {
    read = resolve;
  });
  give(Object.assign(photo('a mask'), { arrayBuffer: () => bytes }));
  give(later);
  await waitFor(() => expect(present()).toBe(later));
  read(await photo('a mask').arrayBuffer());
  await bytes;
  // Reading the current photo once more takes longer than the code that waited for those bytes.
  await photo('any').arrayBuffer();
  expect(present()).toBe(later);
});
