/**
 * Everything that can be sent to the flow. A person or the host requests a command, and the flow
 * may refuse it. The edge reports an event, and the flow ignores it if it comes too late.
 */
import type {
  ComparePhase,
  CompareVerdict,
  FaceBox,
  LoadProgress,
  PhotoFinding,
  Problem,
  SessionState,
  Side,
} from '@facecompare/contract';
import type { CameraStatus, FlowConfig, PreparedImage, RawImage } from './state.ts';

export type Command =
  /** The person agreed to the notice. */
  | { readonly type: 'start' }
  /** The person takes the agreement back: both photos are deleted. */
  | { readonly type: 'withdraw' }
  | { readonly type: 'camera/open'; readonly side: Side }
  | { readonly type: 'camera/close'; readonly side: Side }
  | { readonly type: 'camera/shoot'; readonly side: Side }
  | { readonly type: 'file/choose'; readonly side: Side; readonly file: Blob }
  | { readonly type: 'photo/keep'; readonly side: Side }
  /** Deletes a photo (or a refusal) and goes back to the step before it. */
  | { readonly type: 'photo/discard'; readonly side: Side }
  /** Uses a photo although the guide refused it. */
  | { readonly type: 'photo/use-anyway'; readonly side: Side }
  /** Chooses one of several faces of the finding. */
  | { readonly type: 'face/choose'; readonly side: Side; readonly face: FaceBox }
  | { readonly type: 'compare/start' }
  | { readonly type: 'compare/cancel' }
  /** Starts again from the beginning, tries included. For the host. */
  | { readonly type: 'reset' };

/** Events about a photo carry the job id of the work that caused them. */
interface AboutPhoto {
  readonly side: Side;
  readonly jobId: number;
}

export type FlowEvent =
  | ({ readonly type: 'camera/status'; readonly status: CameraStatus } & AboutPhoto)
  | ({ readonly type: 'camera/failed'; readonly problem: Problem } & AboutPhoto)
  | ({ readonly type: 'frame/taken'; readonly frame: RawImage } & AboutPhoto)
  | ({ readonly type: 'image/prepared'; readonly image: PreparedImage } & AboutPhoto)
  /**
   * `finding` is null if the guide could not inspect the photo. Then `problem` gives the reason to
   * the host, and the photo passes.
   */
  | ({
      readonly type: 'image/inspected';
      readonly finding: PhotoFinding | null;
      readonly problem?: Problem;
    } & AboutPhoto)
  /** The photo is not available, whatever work was running on it. */
  | ({ readonly type: 'image/refused'; readonly problem: Problem } & AboutPhoto)
  | {
      readonly type: 'compare/phase';
      readonly jobId: number;
      readonly phase: ComparePhase;
      readonly progress?: LoadProgress | undefined;
    }
  | {
      readonly type: 'compare/succeeded';
      readonly jobId: number;
      readonly verdict: CompareVerdict;
      /** The state of the session after the comparison, if the answer says it. */
      readonly session?: SessionState | undefined;
    }
  | { readonly type: 'compare/failed'; readonly jobId: number; readonly problem: Problem }
  /** The server said what the state of the session is. */
  | { readonly type: 'session/answered'; readonly jobId: number; readonly state: SessionState }
  /** The server could not be asked, or refused the token. */
  | { readonly type: 'session/failed'; readonly jobId: number; readonly problem: Problem }
  /** The state of the session may have changed, so the server is asked. */
  | { readonly type: 'session/changed' }
  /** The host changed the backend. A running comparison starts again with the new one. */
  | { readonly type: 'backend/changed' }
  /** The host changed the flow config. */
  | { readonly type: 'config/changed'; readonly config: FlowConfig }
  /** The notice or the recipient changed, so the agreement is no longer valid. */
  | { readonly type: 'terms/changed' };

export type FlowInput = Command | FlowEvent;
export type CommandType = Command['type'];
