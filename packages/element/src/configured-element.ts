import type { Words } from '@facecompare/react';
import { ATTRIBUTE_NAMES, type AttributeValues, readAttribute } from './attributes.ts';
import { FormField } from './form-field.ts';
import { type HostOptions, PROPERTY_NAMES } from './host-options.ts';
import { KEY_NAMES } from './insecure-key.ts';
import { warn } from './warn.ts';

/** What the properties say. */
export interface Given extends HostOptions {
  readonly language?: Words | string;
  readonly options?: HostOptions;
}

const ACCESSORS = [...PROPERTY_NAMES, 'language', 'options'] as const;

/** All that a property may have been set for before the element was defined. */
export const UPGRADED: readonly string[] = [...ACCESSORS, 'name', 'required', 'disabled'];

/** An element that knows what it was told, by attributes and by properties. */
export abstract class ConfiguredElement extends FormField {
  static readonly observedAttributes: readonly string[] = [
    ...ATTRIBUTE_NAMES,
    ...KEY_NAMES,
    'required',
  ];

  /** The exact URL that speaks the contract, or any other Backend. */
  declare backend: HostOptions['backend'];
  /** Fields of the API that are sent with each comparison. */
  declare request: HostOptions['request'];
  /** A photo you already hold: a Blob, a data: URL or an address of your own origin. */
  declare reference: HostOptions['reference'];
  /** Watches the camera, and looks at each photo. */
  declare guide: HostOptions['guide'];
  /** Your own words in place of single ones. */
  declare words: HostOptions['words'];
  /** Your notice, and what you promise. */
  declare consent: HostOptions['consent'];
  /** Another way to go on. */
  declare alternative: HostOptions['alternative'];
  /** All words of a language, or its tag as in `lang`. */
  declare language: Words | string | undefined;
  /** Every option of the React component that has no attribute and no property of its own. */
  declare options: HostOptions | undefined;

  static {
    for (const name of ACCESSORS) {
      Object.defineProperty(ConfiguredElement.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ConfiguredElement) {
          return this.given[name] ?? this.said[name as keyof AttributeValues];
        },
        set(this: ConfiguredElement, value: unknown) {
          this.given = { ...this.given, [name]: value ?? undefined };
          this.changed();
        },
      });
    }
  }

  protected said: AttributeValues = {};
  protected given: Given = {};

  /** Something else was said. */
  protected abstract changed(): void;

  attributeChangedCallback(name: string, _: string | null, text: string | null): void {
    const read = readAttribute(name, text);
    if (read) {
      this.said = { ...this.said, [read.key]: read.value };
      if (read.ignored) warn(`${name}="${text}" is ignored: see docs/element.md.`);
    }
    this.changed();
  }
}
