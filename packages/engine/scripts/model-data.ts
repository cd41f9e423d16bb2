import type { Values, Weights } from '../src/nn/model-plan.ts';
import { type FinerWeights, storageOf, type Weight } from './choose-storage.ts';
import { quantise } from './quantise.ts';
import { toHalf } from './to-half.ts';

/** The effect of a batch normalisation on a channel: value * factor + shift. */
export interface Folded {
  readonly factors: Float32Array;
  readonly shifts: Float32Array;
}

/** Turns rows into columns: a plain matrix product names its inputs first. */
function transposed<T extends Int8Array | Uint16Array>(values: T, rows: number): T {
  const columns = values.length / rows;
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)] ?? 0) as T;
}

/**
 * Collects the data of a model file, each piece at a multiple of four.
 * @param finer which of the model's weights get one bit more
 */
export function createModelData(finer: FinerWeights) {
  const pieces: Uint8Array[] = [];
  let length = 0;

  const add = (values: Int8Array | Uint16Array | Float32Array): number => {
    const at = length;
    const piece = new Uint8Array(Math.ceil(values.byteLength / 4) * 4);
    piece.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    pieces.push(piece);
    length += piece.length;
    return at;
  };

  return {
    half: (values: Float32Array): Values => ({
      at: add(Uint16Array.from(values, toHalf)),
      as: 'half',
    }),
    float: (values: Float32Array): Values => ({ at: add(values), as: 'float' }),

    /**
     * Stores a weight as the other copy of the model does. A folded normalisation changes only its
     * steps, which costs nothing.
     */
    weights(weight: Weight, folded: Folded | null): Weights {
      const storage = storageOf(weight, finer);
      const { name, axis, dims, values } = weight;
      if (axis === null) throw new Error('A weight has output channels.');
      const inOrder = <T extends Int8Array | Uint16Array>(whole: T) =>
        axis === 0 ? whole : transposed(whole, dims[0] ?? 1);
      if (storage === 'half') {
        if (folded) throw new Error('A small weight takes no normalisation.');
        return { as: 'half', at: add(inOrder(Uint16Array.from(values, toHalf))) };
      }
      const { int8, fine, steps } = quantise(values, dims[axis] ?? 1, axis, storage, finer[name]);
      const at = add(inOrder(int8));
      if (fine) add(inOrder(fine));
      return {
        as: 'int8',
        at,
        fineBits: storage,
        steps: add(
          folded ? steps.map((step, channel) => step * (folded.factors[channel] ?? 1)) : steps,
        ),
      };
    },

    bytes(): Uint8Array {
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}
