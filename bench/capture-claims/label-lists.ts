/**
 * Labels as browsers report them. About half are not in the table of the widget: those say how it
 * does on labels that it was not made for.
 */

/** Cameras of laptops, phones and desks. */
export const REAL_LABELS: readonly string[] = [
  'FaceTime HD Camera (Built-in) (05ac:8514)',
  'MacBook Pro Camera (0000:0001)',
  'Integrated Camera (04f2:b6d9)',
  'Integrated_Webcam_HD (0c45:6730)',
  'HP TrueVision HD Camera (04f2:b75e)',
  'HD User Facing (0408:a061)',
  'camera2 1, facing front',
  'Front Camera',
  'Cámara frontal',
  'Chicony USB2.0 Camera (04f2:b604)',
  'USB2.0 HD UVC WebCam (13d3:56a2)',
  'HD Pro Webcam C920 (046d:082d)',
  'Logitech BRIO (046d:085e)',
  'Microsoft LifeCam HD-3000 (045e:0810)',
  'Studio Display Camera (05ac:1114)',
  'AUKEY PC-W1 (1bcf:2281)',
  'Trust Webcam (145f:02b5)',
  'Anker PowerConf C200 (291a:3369)',
  'EOS Webcam Utility Pro',
  'GENERAL WEBCAM (1b3f:2247)',
];

/** Programs that show any picture as a camera. */
export const VIRTUAL_LABELS: readonly string[] = [
  'OBS Virtual Camera',
  'OBS-Camera',
  'ManyCam Virtual Webcam',
  'Snap Camera',
  'XSplit VCam',
  'e2eSoft VCam',
  'Dummy video device (0x0000)',
  'DroidCam Source 3',
  'SplitCam Video Driver',
  'Unity Video Capture',
  'Camera (NVIDIA Broadcast)',
  'AlterCam Virtual Camera',
  'SparkoCam Video',
  'VTubeStudioCam',
  'PRISM Live Studio',
  'Avatarify Camera',
  'CamTwist',
  'FineCam',
  'Webcam 7',
  'LiveDroid Cam',
];
