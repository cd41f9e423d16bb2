import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en, FaceCompare } from '../../src/index.ts';
import { ON_PREACT } from '../support/renderer.test-support.ts';
import { root, screenName, tidyPage } from '../support/widget.test-support.tsx';

/**
 * Returns the page as a server sends it. It differs from the first render of a browser in two ways.
 * A server does not know the page's address and shows "this site", as `server-side.test.ts` checks.
 * React also generates ids in another way there.
 */
function fromServer(widget: React.ReactElement): HTMLElement {
  const { container, unmount } = render(widget);
  const page = Object.assign(document.createElement('div'), {
    innerHTML: container.innerHTML
      .replaceAll(location.host, en.welcome.thisSite)
      .replaceAll('_r_0_', '_R_0_'),
  });
  unmount();
  document.body.append(page);
  return page;
}

// The element renders into an empty box and never hydrates.
describe.skipIf(ON_PREACT)('R-60 a page that a server rendered', () => {
  tidyPage();

  it('hydrates without an error, names the recipient, and works', async () => {
    const widget = <FaceCompare backend="/compare" />;
    const page = fromServer(widget);
    expect(page.textContent).toContain(en.welcome.sentTo('this site'));
    const section = page.querySelector('section');
    render(widget, { container: page, hydrate: true });
    await waitFor(() => expect(page.textContent).toContain(en.welcome.sentTo(location.host)));
    expect(root()).toBe(section);
    screen.getByRole('checkbox').click();
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true));
    screen.getByRole('button', { name: en.welcome.start }).click();
    await waitFor(() => expect(screenName()).toBe('camera'));
    page.remove();
  });
});
