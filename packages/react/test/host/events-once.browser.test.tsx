/** H-14: the widget handles an event only once, and ignores what the page has handled. */
import { scriptedBackend } from '@facecompare/contract/testing';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { en, FaceCompare, type FaceCompareHandle, type FaceCompareProps } from '../../src/index.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  button,
  carrying,
  drop,
  onScreen,
  part,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const FILES: NonNullable<FaceCompareProps['sources']> = { selfie: ['file'], reference: ['file'] };
const pasteOf = (...files: File[]) =>
  new ClipboardEvent('paste', {
    clipboardData: carrying(...files),
    bubbles: true,
    cancelable: true,
  });

describe('H-14: events', () => {
  tidyPage();

  it('H-14: Escape closes the open camera, and not the dialog around it', async () => {
    const onKeyDown = vi.fn();
    const around = (widget: ReactNode) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: a layer of the host that listens.
      <div onKeyDown={onKeyDown}>
        <dialog open>{widget}</dialog>
      </div>
    );
    const { person } = show({ around });
    const dialog = screen.getByRole<HTMLDialogElement>('dialog');
    dialog.close();
    dialog.showModal();
    await start(person);
    await onScreen('camera');
    onKeyDown.mockClear();
    await userEvent.keyboard('{Escape}');
    await onScreen('add');
    expect([
      dialog.open,
      onKeyDown.mock.calls.filter(([{ key }]) => key === 'Escape').length,
    ]).toEqual([true, 0]);
    // Without a camera, Escape closes the dialog.
    await userEvent.keyboard('{Escape}');
    expect(onKeyDown.mock.calls.filter(([{ key }]) => key === 'Escape')).toHaveLength(1);
  });

  it('H-14: Escape leaves the camera open when the page has handled it', async () => {
    const around = (widget: ReactNode) => (
      <div onKeyDownCapture={(event) => event.preventDefault()}>{widget}</div>
    );
    show({ around });
    screen.getByRole('checkbox').click();
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true));
    button(en.welcome.start).click();
    await onScreen('camera');
    fireEvent.keyDown(part('heading') as Element, { key: 'Escape' });
    expect(screenName()).toBe('camera');
  });

  it('H-14: Enter on a checkbox of the widget does not submit the form around it', async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const around = (widget: ReactNode) => (
      <form onSubmit={onSubmit}>
        <input aria-label="Name" />
        {widget}
        <button type="submit">Send</button>
      </form>
    );
    const { person } = show({ around });
    screen.getByRole('checkbox').focus();
    await person.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    screen.getByRole('textbox', { name: 'Name' }).focus();
    await person.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('H-14: a form around the widget gets no events of its fields', async () => {
    const onChange = vi.fn();
    const around = (widget: ReactNode) => <form onChange={onChange}>{widget}</form>;
    const { person } = show({ sources: FILES, around });
    await start(person);
    await onScreen('add');
    await person.upload(screen.getByLabelText(en.photo.choose), await patternFile(1));
    await waitFor(() => expect(root().dataset.side).toBe('reference'));
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each(['on the zone', 'beside the zone'])(
    'H-14: a photo dropped %s is not dropped on the page too',
    async (where) => {
      const taken = vi.fn();
      const around = (widget: ReactNode) => (
        <section aria-label="Files" onDragOver={taken} onDrop={taken}>
          {widget}
        </section>
      );
      const { person } = show({ sources: FILES, around });
      await start(person);
      await onScreen('add');
      if (where === 'on the zone') drop(carrying(await patternFile(1)));
      else
        fireEvent.drop(part('heading') as Element, {
          dataTransfer: carrying(await patternFile(1)),
        });
      if (where === 'on the zone')
        await waitFor(() => expect(root().dataset.side).toBe('reference'));
      expect(taken).not.toHaveBeenCalled();
    },
  );

  it('H-14: the widget ignores a drop that the page has handled', async () => {
    const around = (widget: ReactNode) => (
      <section aria-label="Files" onDropCapture={(event) => event.preventDefault()}>
        {widget}
      </section>
    );
    const onEvent = vi.fn();
    const { person } = show({ sources: FILES, around, onEvent });
    await start(person);
    await onScreen('add');
    onEvent.mockClear();
    drop(carrying(await patternFile(1)));
    expect(onEvent).not.toHaveBeenCalled();
  });

  it('H-14: only one of two widgets takes a paste, and the page does not get it too', async () => {
    const handles = [createRef<FaceCompareHandle>(), createRef<FaceCompareHandle>()];
    const page = vi.fn();
    render(
      handles.map((handle, index) => (
        <FaceCompare
          key={String(index)}
          ref={handle}
          backend={scriptedBackend([])}
          sources={FILES}
        />
      )),
    );
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
    for (const press of screen.getAllByRole('button', { name: en.welcome.start }))
      await userEvent.click(press);
    const sides = () =>
      [...document.querySelectorAll<HTMLElement>('[data-part="face-compare"]')].map(
        ({ dataset }) => dataset.side,
      );
    document.addEventListener('paste', page);
    document.body.dispatchEvent(pasteOf(await patternFile(1)));
    document.removeEventListener('paste', page);
    await waitFor(() => expect(sides().sort()).toEqual(['reference', 'selfie']));
    expect(page).not.toHaveBeenCalled();
  });

  it('H-14: the widget ignores a paste that the page has handled', async () => {
    const { person } = show({ sources: FILES });
    await start(person);
    await onScreen('add');
    const handled = (event: Event) => event.preventDefault();
    document.body.addEventListener('paste', handled, { once: true });
    document.body.dispatchEvent(pasteOf(await patternFile(1)));
    expect(screenName()).toBe('add');
  });

  it('H-14: paste, drop and Escape work in a portal to the document of another window', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const other = frame.contentDocument as Document;
    const around = (widget: ReactNode) => createPortal(widget, other.body);
    const shown = show({ sources: { selfie: ['camera', 'file'], reference: ['file'] }, around });
    const inside = (name: string) => other.querySelector<HTMLElement>(`[data-part="${name}"]`);
    inside('consent')?.click();
    await waitFor(() => expect((inside('consent') as HTMLInputElement).checked).toBe(true));
    inside('start')?.click();
    const screenInside = () => inside('face-compare')?.dataset.screen;
    await waitFor(() => expect(screenInside()).toBe('camera'));
    fireEvent.keyDown(inside('heading') as Element, { key: 'Escape' });
    await waitFor(() => expect(screenInside()).toBe('add'));
    const Paste = (frame.contentWindow as unknown as typeof globalThis).ClipboardEvent;
    other.body.dispatchEvent(
      new Paste('paste', {
        clipboardData: carrying(await patternFile(1)),
        bubbles: true,
        cancelable: true,
      }),
    );
    await waitFor(() => expect(inside('face-compare')?.dataset.side).toBe('reference'));
    shown.unmount();
    frame.remove();
  });
});
