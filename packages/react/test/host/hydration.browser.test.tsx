import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en, FaceCompare } from '../../src/index.ts';
import { root, screenName, tidyPage } from '../support/widget.test-support.tsx';

/**
 * The page as a server sends it. It differs from the browser's own first drawing in two things: a server does not know the
 * page's address and says "this site", as `server-side.test.ts` states, and React names ids by another scheme there.
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

describe('R-60 a page that was drawn on a server', () => {
  tidyPage();

  it('is taken over without a complaint, names the recipient, and works', async () => {
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
