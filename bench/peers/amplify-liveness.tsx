/**
 * Runs up to its camera check, with made-up credentials. There is no AWS here, so the bench never
 * reaches the session after it, nor what that leaves.
 */
import { FaceLivenessDetectorCore } from '@aws-amplify/ui-react-liveness';
import { startPeer } from '../camera-leaks/page/start-peer.tsx';

const CONFIG = {
  credentialProvider: async () => ({
    accessKeyId: 'made-up',
    secretAccessKey: 'made-up',
    sessionToken: 'made-up',
  }),
};

const ignore = async () => {};

startPeer(() => (
  <FaceLivenessDetectorCore
    sessionId="made-up"
    region="us-east-1"
    config={CONFIG}
    onAnalysisComplete={ignore}
    onError={ignore}
  />
));
