const ROOM = 2;

const share = (value: number, most: number): string =>
  `${Math.min(100, (100 * value) / most).toFixed(1)}%`;

/** The distance of the two faces on a scale, with a mark at the threshold. */
export function Distance({
  dissimilarity,
  threshold,
}: {
  readonly dissimilarity: number | null;
  readonly threshold: number | null;
}) {
  if (dissimilarity === null || threshold === null)
    return <p className="quiet">There is no distance for this result.</p>;
  const isBelow = dissimilarity <= threshold;
  const most = ROOM * threshold;
  return (
    <div className="distance">
      <p>
        Distance <strong>{dissimilarity.toFixed(3)}</strong>, {isBelow ? 'within' : 'above'} the
        threshold of <strong>{threshold.toFixed(3)}</strong>
      </p>
      <div className="scale" aria-hidden="true">
        <span
          className="amount"
          data-below={isBelow}
          style={{ inlineSize: share(dissimilarity, most) }}
        />
        <span className="mark" style={{ insetInlineStart: share(threshold, most) }} />
      </div>
    </div>
  );
}
