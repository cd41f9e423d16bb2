import { initialState, runFlow } from '@facecompare/flow';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRules } from '../../src/hook/use-rules.ts';
import { rulesOf } from '../../src/types.ts';
import { options } from '../support/face.test-support.ts';

/** A host that has swapped its photo so often that the next one is held against it, byte by byte. */
function restlessHost() {
  const photo = (text: string) => new Blob([text]);
  const rulesFor = (reference: Blob) => rulesOf(options({ reference }));
  const first = photo('0');
  const flow = runFlow({ state: initialState(rulesFor(first)), perform: async () => {} });
  const { rerender } = renderHook((reference: Blob) => useRules(flow, rulesFor(reference)), {
    initialProps: first,
  });
  const present = () => flow.getState().rules.hostReference;
  const give = (reference: Blob) => rerender(reference);
  for (const text of ['1', '2', '3', '4', 'a face']) give(photo(text));
  return { photo, give, present };
}

it('F-12: a photo that begins like the one before is another one', async () => {
  const { photo, give, present } = restlessHost();
  const longer = photo('a face and more');
  give(longer);
  await waitFor(() => expect(present()).toBe(longer));
  const shorter = photo('a face');
  give(shorter);
  await waitFor(() => expect(present()).toBe(shorter));
});

it('F-12: a photo that is read slowly does not take the place of a later one', async () => {
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
  // Reading the present photo once more takes longer than whatever waited for those bytes.
  await photo('any').arrayBuffer();
  expect(present()).toBe(later);
});
