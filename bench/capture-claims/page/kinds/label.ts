/** A camera with the label of the address. The page changes nothing else. */
import { useLabelOfAddress } from '../labels.ts';

useLabelOfAddress();
