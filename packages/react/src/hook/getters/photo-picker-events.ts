/** What the file input and the drop zone do with the events of the browser. */
import type { ChangeEvent, DragEvent } from 'react';

/** Returns the handler of a file input. It resets the input, so a form keeps no photo. */
export const onFileChosen =
  (onFile: (file: File) => void) =>
  (event: ChangeEvent<HTMLInputElement>): void => {
    // A form around the widget must not read the photo.
    event.stopPropagation();
    const file = event.currentTarget.files?.[0];
    // The person can choose the same file again only if the input is empty.
    event.currentTarget.value = '';
    if (file) onFile(file);
  };

/** Returns the handlers of a drop zone. It ignores an event that the page has already handled. */
export const dropHandlers = (onTransfer: (carried: DataTransfer) => void) => ({
  onDragOver: (event: DragEvent): void => {
    if (!event.defaultPrevented) claim(event);
  },
  onDrop: (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    claim(event);
    onTransfer(event.dataTransfer);
  },
});

/** The browser and the page must not handle an event that we have handled. */
function claim(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
