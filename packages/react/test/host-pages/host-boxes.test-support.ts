/** The boxes around the widget on a page, as inline styles of an outer and an inner box. */
export interface HostBox {
  readonly outer: string;
  readonly inner: string;
  /** The width of the card in a window of 1000 pixels. */
  readonly card: number;
  /** The size of the window, if it is not 1000 by 760. */
  readonly window?: readonly [number, number];
  /** The element that contains everything. */
  readonly element?: 'dialog' | 'form';
  readonly scheme?: 'dark';
}

/** The default width of the widget: 25rem. */
const CARD = 400;

const box = (outer: string, inner = '', card = CARD, more: Partial<HostBox> = {}): HostBox => ({
  outer,
  inner,
  card,
  ...more,
});

/** Parents that are as wide as their content. */
export const SHRINKING: Readonly<Record<string, HostBox>> = {
  'a flex box that centres': box('display: flex; justify-content: center'),
  'a flex box in columns that centres': box(
    'display: flex; flex-direction: column; align-items: center',
  ),
  'a grid that centres': box('display: grid; place-items: center'),
  'fit-content': box('width: fit-content; margin: auto'),
  'an inline block': box('display: inline-block'),
  'a box that is placed absolutely': box('position: absolute; left: 10px; top: 10px'),
  'a float': box('float: left'),
  'a cell of a table': box('display: table', 'display: table-cell'),
  'max-content': box('width: max-content'),
};

export const BOXES: Readonly<Record<string, HostBox>> = {
  ...SHRINKING,
  'a plain page': box('', '', 0),
  'a column of 300 pixels': box('width: 300px', '', 300),
  'a sidebar of a grid': box('display: grid; grid-template-columns: 320px 1fr', '', 320),
  'a column of 400 pixels in a low window': box('width: 400px', '', CARD, { window: [1280, 500] }),
  'a phone held sideways': box('', '', 0, { window: [844, 390] }),
  'a small phone': box('', '', 0, { window: [320, 640] }),
  'a small phone, centred': box('display: grid; place-items: center', '', 0, {
    window: [320, 640],
  }),
  'a dialog': box('', '', 0, { element: 'dialog' }),
  'a form': box('', '', 0, { element: 'form' }),
  'a dark page': box('', '', 0, { scheme: 'dark' }),
};
