/** A page script answers with the stream of a video file. */
import { filmStream } from '../streams.ts';

navigator.mediaDevices.getUserMedia = filmStream;
