import { beforeEach } from 'vitest';
import { preparePreact } from '../src/renderer/prepare-preact.ts';

preparePreact();

/** The tests that do not run on this renderer, each with its reason. */
const LEFT_OUT = [
  {
    names: /strict: true|StrictMode/,
    why: 'Preact has no strict mode: these count what React does twice.',
  },
  // The renderer sets texts as a property, which a hydration would leave out.
  {
    names: /^R-60 a page that was drawn on a server/,
    why: 'The element draws into an empty box, and never hydrates.',
  },
  {
    names: /a part is no element/,
    why: 'Preact draws nothing for such an object, and throws nothing.',
  },
  // The page of the test keeps the videos that it has shown. The element keeps none: C-23 in
  // e2e/element.e2e.test.ts.
  {
    names: /^C-23 after a hundred mounts/,
    why: 'The element itself is held against this end to end.',
  },
];

beforeEach(({ task, skip }) => {
  for (const { names, why } of LEFT_OUT)
    if (names.test(task.name) || names.test(task.suite?.name ?? '')) skip(why);
});
