/**
 * The exports of the compiled `kernels/`: the arithmetic of the models. The sources there explain
 * addresses and sizes.
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  heap(): number;
  peak(from: number, count: number): number;
  quantise(from: number, to: number, count: number, scale: number): void;
  patches(
    ...of: [
      ...[from: number, to: number, height: number, width: number, channels: number, side: number],
      ...[stride: number, pad: number, dilation: number, outHeight: number, outWidth: number],
    ]
  ): void;
  interleave(
    from: number,
    to: number,
    height: number,
    width: number,
    colours: number,
    pad: number,
    scale: number,
  ): void;
  fedPatches(
    ...of: [
      ...[from: number, to: number, width: number, colours: number, side: number],
      ...[stride: number, outHeight: number, outWidth: number, length: number],
    ]
  ): void;
  pointwise(
    ...of: [
      ...[from: number, weights: number, columns: number, to: number, rows: number],
      ...[inputs: number, outputs: number, stride: number, unscale: number],
    ]
  ): number;
  depthwise(
    ...of: [
      ...[
        from: number,
        weights: number,
        columns: number,
        to: number,
        height: number,
        width: number,
      ],
      ...[
        channels: number,
        side: number,
        stride: number,
        pad: number,
        outHeight: number,
        outWidth: number,
      ],
    ]
  ): number;
  add(one: number, other: number, to: number, count: number, slope: number): number;
  multiply(from: number, factors: number, to: number, pixels: number, channels: number): number;
  average(from: number, to: number, pixels: number, channels: number): number;
}

/** Creates a copy of the kernels with a memory of its own. */
export async function openKernels(wasm: WebAssembly.Module): Promise<Kernels> {
  const { exports }: { exports: unknown } = await WebAssembly.instantiate(wasm);
  return exports as Kernels;
}
