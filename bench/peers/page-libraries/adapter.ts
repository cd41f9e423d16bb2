import '../../capture-claims/page/kinds/label.ts';
import 'webrtc-adapter';
