/**
 * Two vendors that are not ours, as a host would put them behind the port: from what they answer to the contract's
 * answer, and nothing else. Each says on which scale it measures; what it does not understand it hands on without a
 * verdict, for the reader to refuse.
 */
type Loose = Readonly<Record<string, unknown>>;
const fieldsOf = (raw: unknown): Loose =>
  typeof raw === 'object' && raw !== null ? (raw as Loose) : {};
const percent = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100;

/** A similarity of 0 to 100 as a distance from 100, so that less is nearer. */
const judged = (similarity: number, limit: number) => ({
  data: { isMatched: similarity >= limit, dissimilarity: 100 - similarity, threshold: 100 - limit },
});
const refused = (error_code: number) => ({ data: null, error_code });
const unreadable = { data: null };

/** The vendor that is confident: asks for one wrong match in 100,000. */
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

/** The vendor that lists faces: 80 is what it recommends. */
export function answerOfListing(raw: unknown): unknown {
  const { FaceMatches, UnmatchedFaces } = fieldsOf(raw);
  if (!Array.isArray(FaceMatches) || !Array.isArray(UnmatchedFaces)) return unreadable;
  if (FaceMatches.length + UnmatchedFaces.length > 1) return refused(4206);
  if (FaceMatches.length + UnmatchedFaces.length === 0) return refused(4207);
  const similarity = fieldsOf(FaceMatches[0]).Similarity;
  return percent(similarity) ? judged(similarity, 80) : unreadable;
}
