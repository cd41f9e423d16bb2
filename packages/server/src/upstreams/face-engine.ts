/** The limits of the operator. */
export interface Rules {
  readonly threshold: number;
  readonly spoofThreshold: number | null;
}

/** The part of the engine that compares. A reading is what the engine knows of one photo. */
export interface FaceEngine<Reading> {
  compare(
    selfie: Uint8Array,
    reference: Uint8Array,
    options: {
      readonly spoof?: boolean;
      readonly multipleFaces?: 'refuse' | 'main';
      readonly signal?: AbortSignal;
    },
  ): Promise<{ readonly selfie: Reading; readonly reference: Reading }>;
  /** Reads the face of one photo, which may lie on its side. */
  read(
    image: Uint8Array,
    options: {
      readonly turn?: boolean;
      readonly multipleFaces?: 'refuse' | 'main';
      readonly signal?: AbortSignal;
    },
  ): Promise<Reading>;
  ready(): boolean;
  close(): Promise<void>;
}
