/**
 * Two vendors that are not ours, as a host would connect them to the port. Each function only
 * translates the vendor's answer to the contract's answer, and names the scale of its measurement.
 * An answer that it does not understand has no verdict afterwards, so that the reader refuses it.
 */
type Loose = Readonly<Record<string, unknown>>;
const fieldsOf = (raw: unknown): Loose =>
  typeof raw === 'object' && raw !== null ? (raw as Loose) : {};
const percent = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100;

/** Turns a similarity of 0 to 100 into a distance from 100, so that smaller means more alike. */
const judged = (similarity: number, limit: number) => ({
  data: { isMatched: similarity >= limit, dissimilarity: 100 - similarity, threshold: 100 - limit },
});
const refused = (error_code: number) => ({ data: null, error_code });
const unreadable = { data: null };

/** The vendor that reports a confidence. The limit allows one wrong match in 100,000. */
export function answerOfConfident(raw: unknown): unknown {
  const { faces1, faces2, confidence, thresholds } = fieldsOf(raw);
  if (!Array.isArray(faces1) || !Array.isArray(faces2)) return unreadable;
  if (faces1.length === 0 || faces2.length === 0) return refused(4207);
  if (faces1.length > 1 || faces2.length > 1) return refused(4206);
  const limit = fieldsOf(thresholds)['1e-5'];
  return percent(confidence) && percent(limit) && limit < 100
    ? judged(confidence, limit)
    : unreadable;
}

/** The vendor that lists faces. It recommends a limit of 80. */
export function answerOfListing(raw: unknown): unknown {
  const { FaceMatches, UnmatchedFaces } = fieldsOf(raw);
  if (!Array.isArray(FaceMatches) || !Array.isArray(UnmatchedFaces)) return unreadable;
  if (FaceMatches.length + UnmatchedFaces.length > 1) return refused(4206);
  if (FaceMatches.length + UnmatchedFaces.length === 0) return refused(4207);
  const similarity = fieldsOf(FaceMatches[0]).Similarity;
  return percent(similarity) ? judged(similarity, 80) : unreadable;
}
