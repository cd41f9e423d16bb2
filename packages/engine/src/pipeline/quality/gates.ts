/**
 * Limits for a frame of the camera and for a photo. Each limit can be off (`false`).
 *
 * The camera's limits concern what a person can correct in a moment. The limits for photos refuse
 * only hopeless ones: 2 of the 2,119 LFW portraits of the measuring set with one face that counts
 * (one turned away, one blurred). The comparison still judges a photo that passes, but each refused
 * photo costs the person patience.
 */

type Limit = number | false;

export interface CameraGates {
  /** Least distance from eyes to chin, in shares of the frame's height. */
  readonly minHeadSize: Limit;
  /** Largest distance from eyes to chin, in shares of the frame's height. */
  readonly maxHeadSize: Limit;
  /**
   * Largest distance of the middle of the face from its place in the oval, in distances from eyes
   * to chin.
   */
  readonly offCentre: Limit;
  /** Largest turn to either side, in degrees. */
  readonly yaw: Limit;
  /** Largest turn up or down, in degrees. */
  readonly pitch: Limit;
  /** Largest lean to either shoulder, in degrees. */
  readonly roll: Limit;
  /** Least opening of the eyes, in distances from eyes to chin. */
  readonly eyesOpen: Limit;
  /** Least mean luma, 0 to 1. */
  readonly minLuminance: Limit;
  /** Largest mean luma, 0 to 1. */
  readonly maxLuminance: Limit;
  /** Least similarity of the light on both cheeks, 0 to 1. */
  readonly uniformity: Limit;
  /** Least sharpness, as `sharpness` measures it. */
  readonly sharpness: Limit;
  /** Largest motion, in inter-eye distances a second. */
  readonly motion: Limit;
}

export interface PhotoGates {
  /** Whether to refuse a photo without a face, and one with several. */
  readonly faces: boolean;
  /**
   * Least distance between the eyes in pixels. Below it, the embedding depends more on the blur
   * than on the person.
   */
  readonly minEyeDistance: Limit;
  /** Largest turn to either side, in degrees. */
  readonly yaw: Limit;
  /** Least mean luma, 0 to 1. */
  readonly minLuminance: Limit;
  /** Largest mean luma, 0 to 1. */
  readonly maxLuminance: Limit;
  /** Least sharpness, as `sharpness` measures it. */
  readonly sharpness: Limit;
}

/** All limits of the guide. Plain data. */
export interface Gates {
  readonly camera: CameraGates;
  readonly photo: PhotoGates;
}

/** Single limits that replace the default ones. */
export interface GateOptions {
  readonly camera?: Partial<CameraGates>;
  readonly photo?: Partial<PhotoGates>;
}

export const DEFAULT_GATES: Gates = {
  camera: {
    minHeadSize: 0.2,
    maxHeadSize: 0.48,
    offCentre: 0.7,
    yaw: 22,
    pitch: 22,
    roll: 18,
    eyesOpen: 0.02,
    minLuminance: 0.2,
    maxLuminance: 0.82,
    uniformity: 0.1,
    sharpness: 0.02,
    motion: 1.2,
  },
  photo: {
    faces: true,
    minEyeDistance: 20,
    yaw: 65,
    minLuminance: 0.12,
    maxLuminance: 0.92,
    sharpness: 0.006,
  },
};

/** Returns the default limits, with the host's limits in their place. */
export const gatesFrom = ({ camera, photo }: GateOptions = {}): Gates => ({
  camera: { ...DEFAULT_GATES.camera, ...camera },
  photo: { ...DEFAULT_GATES.photo, ...photo },
});
