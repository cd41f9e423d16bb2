/** The look of the widget: every custom property that its style sheet reads. */

type Property = `--fc-${string}`;

interface Told {
  readonly property: Property;
  readonly label: string;
}

export interface ColourProperty extends Told {
  /** The default in the light scheme. */
  readonly usual: string;
}

export interface LengthProperty extends Told {
  /** All in rem. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export interface ChoiceProperty extends Told {
  /** The name and value of each choice; the first changes nothing. */
  readonly choices: Readonly<Record<string, string | null>>;
}

export const COLOURS: readonly ColourProperty[] = [
  { property: '--fc-accent', label: 'Accent', usual: '#2655ad' },
  { property: '--fc-on-accent', label: 'On the accent', usual: '#ffffff' },
  { property: '--fc-surface', label: 'Card', usual: '#ffffff' },
  { property: '--fc-sunken', label: 'Stage', usual: '#f2f4f7' },
  { property: '--fc-ink', label: 'Text', usual: '#1a202c' },
  { property: '--fc-quiet', label: 'Quiet text', usual: '#555b66' },
  { property: '--fc-line', label: 'Lines', usual: '#8d939e' },
  { property: '--fc-good', label: 'A match', usual: '#136b3c' },
  { property: '--fc-bad', label: 'No match', usual: '#a32035' },
  { property: '--fc-warn', label: 'Undecided', usual: '#7d5410' },
  { property: '--fc-selfie', label: 'Behind the selfie', usual: '#c5cfe0' },
  { property: '--fc-photo', label: 'Behind the photo', usual: '#e3cdbd' },
];

export const LENGTHS: readonly LengthProperty[] = [
  { property: '--fc-radius', label: 'Corners', usual: 1.125, least: 0, most: 2.5, step: 0.125 },
  {
    property: '--fc-card-radius',
    label: 'Corners of the card',
    usual: 1.625,
    least: 0,
    most: 3,
    step: 0.125,
  },
  {
    property: '--fc-button-radius',
    label: 'Corners of buttons',
    usual: 3,
    least: 0,
    most: 3,
    step: 0.125,
  },
  { property: '--fc-space', label: 'Space', usual: 0.25, least: 0.125, most: 0.5, step: 0.0625 },
  { property: '--fc-size', label: 'Height', usual: 42, least: 36, most: 52, step: 1 },
  { property: '--fc-width', label: 'Width', usual: 25, least: 18, most: 30, step: 1 },
];

const serif = '"Iowan Old Style", Palatino, Georgia, serif';

export const CHOICES: readonly ChoiceProperty[] = [
  {
    property: '--fc-font',
    label: 'Font',
    choices: {
      'Of the system': null,
      Rounded: 'ui-rounded, Nunito, sans-serif',
      Serif: serif,
      'Fixed width': 'ui-monospace, monospace',
    },
  },
  {
    property: '--fc-heading-font',
    label: 'Font of headings',
    choices: { 'As the text': null, Serif: serif, Rounded: 'ui-rounded, Nunito, sans-serif' },
  },
  {
    property: '--fc-shadow',
    label: 'Shadow',
    choices: {
      Soft: null,
      None: 'none',
      Line: '0 0 0 1px currentcolor',
      'Thick line': '0 0 0 4px currentcolor',
      Block: '0.5rem 0.5rem 0 rgb(0 0 0 / 0.2)',
    },
  },
];
