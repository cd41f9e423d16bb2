import { useEffect, useState } from 'react';
import type { FaceCompareHook } from '../use-face-compare.ts';
import { guiding } from '../use-guidance.ts';

type Guiding = Awaited<ReturnType<typeof guiding>>;

/** Shows a part of the guide, which a page without one never downloads; nothing where it cannot be fetched. */
export function WithGuide({ part, face }: { readonly part: 'Layer' | 'TurnOff'; readonly face: FaceCompareHook }) {
  const [parts, setParts] = useState<Guiding>();
  useEffect(() => {
    guiding().then(setParts, () => {});
  }, []);
  const Part = parts?.[part];
  return Part ? <Part face={face} /> : null;
}
