/** The messages of a guide, in Chinese in simplified characters. */
import type { GuideMessages } from '../en/guide.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

export const guideMessages: GuideMessages = {
  hints: {
    'no-face': {
      camera: '画面中没有人脸',
      longer: '请将摄像头举到与眼睛同高，并正视摄像头。',
      photo: message('没有找到人脸', '请使用正面、端正、无遮挡且露出整张脸的照片。'),
    },
    'multiple-faces': {
      camera: '画面中只能有您一人',
      longer: '画面中不止一张人脸。请确保旁边和身后没有其他人。',
      photo: message('照片中不止一张人脸', '请选择您的脸，或使用只有您本人的照片。'),
    },
    'too-far': {
      camera: '靠近一点',
      longer: '脸部太小。请靠近，直到脸部填满椭圆框。',
      photo: message('照片中的人脸太小', '请使用人脸更大的照片，或将照片裁剪到只剩人脸。'),
    },
    'too-close': {
      camera: '离远一点',
      longer: '脸部太大。请后退，直到整张脸都在椭圆框内。',
      photo: message('照片中的人脸太近', '请使用露出整个头部、四周留有空间的照片。'),
    },
    'off-centre': {
      camera: '请移到中间',
      longer: '脸部不在中间。请移动到椭圆框内。',
      towards: {
        left: {
          camera: '向您的左边移一点',
          longer: '脸部不在中间。请向您的左边移动，进入椭圆框。',
        },
        right: {
          camera: '向您的右边移一点',
          longer: '脸部不在中间。请向您的右边移动，进入椭圆框。',
        },
        up: { camera: '向上移一点', longer: '脸部位置偏低。请向上移，或把摄像头放低。' },
        down: { camera: '向下移一点', longer: '脸部位置偏高。请向下移，或把摄像头抬高。' },
      },
      photo: message('照片中的人脸不完整', '请使用露出整张脸、且脸不贴近边缘的照片。'),
    },
    turned: {
      camera: '请看正前方',
      longer: '头转向了一侧。请正视摄像头。',
      towards: {
        left: {
          camera: '头向您的左边转一点',
          longer: '头转向了一侧。请向您的左边转，面向摄像头。',
        },
        right: {
          camera: '头向您的右边转一点',
          longer: '头转向了一侧。请向您的右边转，面向摄像头。',
        },
        up: { camera: '下巴抬高一点', longer: '您在往下看。请抬起下巴，看向摄像头。' },
        down: { camera: '下巴放低一点', longer: '您在往上看。请放低下巴，看向摄像头。' },
      },
      photo: message('照片中的脸转向了一侧', '请使用正视镜头的照片。'),
    },
    tilted: {
      camera: '请把头摆正',
      longer: '头歪向了一侧。请把头摆正。',
      towards: {
        left: { camera: '头向您的左边歪一点', longer: '头歪向了您的右边。请向左边摆正。' },
        right: { camera: '头向您的右边歪一点', longer: '头歪向了您的左边。请向右边摆正。' },
      },
      photo: message('照片中的头是歪的', '请使用头部端正的照片。'),
    },
    'eyes-shut': {
      camera: '请睁开眼睛',
      longer: '眼睛看起来是闭着的。请睁开眼睛，并摘下墨镜。',
      photo: message('眼睛看起来是闭着的', '请使用双眼睁开、没戴墨镜的照片。'),
    },
    'too-dark': {
      camera: '光线再亮一点',
      longer: '光线太暗。请面向窗户或灯光。',
      photo: message('照片太暗', '请使用面部有光的照片，光线来自前方的窗户或灯。'),
    },
    'too-bright': {
      camera: '光线再暗一点',
      longer: '光线太亮。请避开阳光或灯光。',
      photo: message('照片太亮', '请使用面部没有强光、闪光或反光的照片。'),
    },
    'uneven-light': {
      camera: '请面向光源',
      longer: '半边脸在阴影里。请转动身体，让光线从正面照来。',
      photo: message('半边脸在阴影里', '请使用光线来自正面的照片。'),
    },
    blurred: {
      camera: '请保持不动',
      longer: '画面模糊。请擦一擦镜头，并拿稳摄像头。',
      photo: message('照片模糊', '请使用清晰的照片。拍摄前擦一擦镜头，并拿稳摄像头。'),
    },
    moving: {
      camera: '请保持不动',
      longer: '您在移动。请保持不动，稍等片刻。',
      photo: message('照片模糊', '拍照时请保持不动。'),
    },
  },
  camera: {
    loading: '正在准备拍摄指引…',
    loaded: (loaded, total) => `正在准备拍摄指引：${loaded}，共 ${total}`,
    press: { text: '很好，请按按钮。', spoken: '脸已在框内，请按按钮。' },
    holdStill: { text: '很好，请保持不动…', spoken: '脸已在框内，请保持不动。' },
    taking: '请保持不动…',
    unavailable: '这里无法提供拍摄指引。准备好后，请按按钮。',
    tooSlow: '准备好后，请按按钮。',
    disableAutoCapture: '自己按快门',
  },
  loaded: (loaded, total) => `正在加载：${loaded}，共 ${total}`,
  faces: '这张照片中的人脸',
  face: (position, count) => `第 ${position} 张脸，共 ${count} 张`,
  found: { selfie: '自拍照中找到的脸', reference: '您的照片中找到的脸' },
};
