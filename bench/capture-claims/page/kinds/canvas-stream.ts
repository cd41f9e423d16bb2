/** A page script answers with the stream of a canvas, as the shortest recipes do. */
import { canvasStream } from '../streams.ts';

navigator.mediaDevices.getUserMedia = async () => canvasStream();
