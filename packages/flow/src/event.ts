/** Everything that can be said to the machine. A wish is asked by the person and may be refused; a fact is told by the edge and may come too late. */
import type {
  ComparePhase,
  CompareVerdict,
  FaceBox,
  LoadProgress,
  PhotoFinding,
  Problem,
  Side,
} from '@facecompare/contract';
import type { CameraStatus, PreparedImage, RawImage, Rules } from './state.ts';

export type Wish =
  /** Agreed to the notice. */
  | { readonly type: 'start' }
  /** Takes the agreement back: both slots are emptied. */
  | { readonly type: 'withdraw' }
  | { readonly type: 'camera/open'; readonly side: Side }
  | { readonly type: 'camera/close'; readonly side: Side }
  | { readonly type: 'camera/shoot'; readonly side: Side }
  | { readonly type: 'file/choose'; readonly side: Side; readonly file: Blob }
  | { readonly type: 'photo/keep'; readonly side: Side }
  /** Throws a photo (or a refusal) away and goes back to what made it. */
  | { readonly type: 'photo/discard'; readonly side: Side }
  /** Takes a photo that the guide refused all the same. */
  | { readonly type: 'photo/use-anyway'; readonly side: Side }
  /** Says which of several faces it is: one of those of the finding. */
  | { readonly type: 'face/choose'; readonly side: Side; readonly face: FaceBox }
  | { readonly type: 'compare/start' }
  | { readonly type: 'compare/cancel' }
  /** Everything from the beginning, tries included; for the host. */
  | { readonly type: 'reset' };

/** Facts about a slot carry the ticket that was given for them. */
interface AboutSlot {
  readonly side: Side;
  readonly ticket: number;
}

export type Fact =
  | ({ readonly type: 'camera/status'; readonly status: CameraStatus } & AboutSlot)
  | ({ readonly type: 'camera/failed'; readonly problem: Problem } & AboutSlot)
  | ({ readonly type: 'frame/taken'; readonly frame: RawImage } & AboutSlot)
  | ({ readonly type: 'image/prepared'; readonly image: PreparedImage } & AboutSlot)
  /** `finding` is null where nobody could look; `problem` is then why, for the host. Such a photo passes. */
  | ({
      readonly type: 'image/inspected';
      readonly finding: PhotoFinding | null;
      readonly problem?: Problem;
    } & AboutSlot)
  /** The photo cannot be had, whatever the slot was busy with. */
  | ({ readonly type: 'image/refused'; readonly problem: Problem } & AboutSlot)
  | {
      readonly type: 'compare/phase';
      readonly ticket: number;
      readonly phase: ComparePhase;
      readonly progress?: LoadProgress | undefined;
    }
  | {
      readonly type: 'compare/succeeded';
      readonly ticket: number;
      readonly verdict: CompareVerdict;
    }
  | { readonly type: 'compare/failed'; readonly ticket: number; readonly problem: Problem }
  /** Another backend stands behind the comparison. A comparison that is running is asked again. */
  | { readonly type: 'backend/changed' }
  /** The host decided something else. */
  | { readonly type: 'rules/changed'; readonly rules: Rules }
  /** The notice or the recipient is another one: what was agreed no longer covers it. */
  | { readonly type: 'terms/changed' };

export type Event = Wish | Fact;
export type WishType = Wish['type'];
