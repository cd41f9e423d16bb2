import type { Pixels } from '../pixels/pixels.ts';
import { type FaceGeometry, faceGeometry } from './face-geometry.ts';
import { facePatch } from './face-patch.ts';
import { unnaturalColour } from './measure-colour.ts';
import {
  dynamicRange,
  illuminationUniformity,
  luminanceMean,
  luminanceVariance,
  overExposure,
  underExposure,
} from './measure-light.ts';
import { sharpness } from './measure-sharpness.ts';

/**
 * All measures of one face; the function of the same name documents each unit and range. Plain
 * data.
 */
export interface FaceMeasures extends FaceGeometry {
  readonly luminanceMean: number;
  readonly luminanceVariance: number;
  readonly illuminationUniformity: number;
  readonly underExposure: number;
  readonly overExposure: number;
  readonly dynamicRange: number;
  readonly unnaturalColour: number;
  readonly sharpness: number;
}

/**
 * Measures a face once. On a frame of 640 x 480 it costs a small part of the time of finding the
 * face.
 */
export function measureFace(pixels: Pixels, landmarks: Float32Array): FaceMeasures {
  const { rgb, luma } = facePatch(pixels, landmarks);
  return {
    ...faceGeometry(landmarks, pixels),
    luminanceMean: luminanceMean(luma),
    luminanceVariance: luminanceVariance(luma),
    illuminationUniformity: illuminationUniformity(luma),
    underExposure: underExposure(luma),
    overExposure: overExposure(luma),
    dynamicRange: dynamicRange(luma),
    unnaturalColour: unnaturalColour(rgb),
    sharpness: sharpness(luma),
  };
}
