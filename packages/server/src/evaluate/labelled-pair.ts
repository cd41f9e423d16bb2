/** A pair of photos with the truth about it. */
export interface LabelledPair {
  /** Whether both photos show one person. */
  readonly same: boolean;
  /** Absolute paths of the two photos. */
  readonly a: string;
  readonly b: string;
  /** The labels of the columns that begin with `group`, by column; an empty label is left out. */
  readonly groups: Readonly<Record<string, string>>;
}
