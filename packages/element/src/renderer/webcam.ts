import { Component, h } from 'preact';

interface WebcamProps {
  readonly audio?: boolean;
  readonly videoConstraints: MediaTrackConstraints | true;
  readonly onUserMedia: (stream: MediaStream) => void;
  readonly onUserMediaError: (error: unknown) => void;
}

/**
 * Asks for the camera and shows it, as `react-webcam` does, in whose place the build puts it: that is 3 KiB, most of them
 * for what the widget does itself. Whoever is told of the stream owns it, also one that comes after the picture is gone.
 */
export default class Webcam extends Component<WebcamProps> {
  video: HTMLVideoElement | null = null;

  override componentDidMount(): void {
    const { videoConstraints, onUserMedia, onUserMediaError } = this.props;
    navigator.mediaDevices.getUserMedia({ video: videoConstraints }).then((stream) => {
      if (this.video) this.video.srcObject = stream;
      onUserMedia(stream);
    }, onUserMediaError);
  }

  render() {
    const { audio: _, videoConstraints: __, onUserMedia: ___, onUserMediaError: ____, ...shown } = this.props;
    const ref = (video: HTMLVideoElement | null) => {
      this.video = video;
    };
    return h('video', { autoPlay: true, playsInline: true, muted: true, ...shown, ref });
  }
}
