import type { Messages } from '@facecompare/react';
import { ATTRIBUTE_NAMES, type AttributeValues, readAttribute } from './attributes.ts';
import { FormField } from './form-field.ts';
import { type HostOptions, PROPERTY_NAMES } from './host-options.ts';
import { KEY_NAMES } from './insecure-key.ts';
import { warn } from './warn.ts';

/** The values of the properties. */
export interface Properties extends HostOptions {
  readonly language?: Messages | string;
  readonly options?: HostOptions;
}

const ACCESSORS = [...PROPERTY_NAMES, 'language', 'options'] as const;

/** All properties that a page may have set before the element was defined. */
export const UPGRADED: readonly string[] = [...ACCESSORS, 'name', 'required', 'disabled'];

/** An element that stores its attributes and properties. */
export abstract class ConfiguredElement extends FormField {
  static readonly observedAttributes: readonly string[] = [
    ...ATTRIBUTE_NAMES,
    ...KEY_NAMES,
    'required',
  ];

  /** The exact URL of a server with this contract, or any other Backend. */
  declare backend: HostOptions['backend'];
  /** Fields of the API that are sent with each comparison. */
  declare request: HostOptions['request'];
  /** The photo to compare with: a Blob, a data: URL or an address of your own origin. */
  declare reference: HostOptions['reference'];
  /** Watches the camera, and inspects each photo. */
  declare guide: HostOptions['guide'];
  /** Your own messages that replace single ones. */
  declare messages: HostOptions['messages'];
  /** Your notice, and your promises to the person. */
  declare consent: HostOptions['consent'];
  /** Another way for the person to continue. */
  declare alternative: HostOptions['alternative'];
  /** All messages of a language, or its tag as in `lang`. */
  declare language: Messages | string | undefined;
  /** Every option of the React component that has no attribute and no property of its own. */
  declare options: HostOptions | undefined;

  static {
    for (const name of ACCESSORS) {
      Object.defineProperty(ConfiguredElement.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ConfiguredElement) {
          return this.propertyValues[name] ?? this.attributeValues[name as keyof AttributeValues];
        },
        set(this: ConfiguredElement, value: unknown) {
          this.propertyValues = { ...this.propertyValues, [name]: value ?? undefined };
          this.changed();
        },
      });
    }
  }

  protected attributeValues: AttributeValues = {};
  protected propertyValues: Properties = {};

  /** Called after an attribute or a property has changed. */
  protected abstract changed(): void;

  attributeChangedCallback(name: string, _: string | null, text: string | null): void {
    const read = readAttribute(name, text);
    if (read) {
      this.attributeValues = { ...this.attributeValues, [read.key]: read.value };
      if (read.ignored) warn(`${name}="${text}" is ignored: see docs/element.md.`);
    }
    this.changed();
  }
}
