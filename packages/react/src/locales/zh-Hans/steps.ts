import type { ProblemMessages } from '../en/problems.ts';

const back = '回到这里重试。';
const icon = '点击网址左侧的图标。';
const lock = '点击网址左侧的锁形图标。';
const iosApps = ['打开“设置”，点击“App”。', '选择此浏览器，打开“相机”。', back];
const macPrivacy = '依次打开“系统设置”“隐私与安全性”“摄像头”。';
const windowsPrivacy = '依次打开“设置”“隐私和安全性”“相机”。';
const copy = '复制此网页的链接。';
const paste = '将链接粘贴到地址栏。';

/** Steps for the camera in each browser and system, in simplified Chinese. */
export const steps: ProblemMessages['steps'] = {
  'camera-denied': {
    chrome: [icon, '打开“摄像头”开关。', back],
    edge: [lock, '打开权限，将“摄像头”设为“允许”。', back],
    firefox: ['点击网址旁带斜线的摄像头图标。', '点击“已阻止”旁的 ×。', '重试，然后点击“允许”。'],
    safari: ['在菜单栏打开“Safari浏览器”，选择此网站的设置。', '将“摄像头”设为“允许”。', back],
    'ios-safari': [icon, '打开“网站设置”。', '将“相机”设为“允许”，然后重试。'],
    'ios-other': iosApps,
    'android-chrome': [icon, '点击“权限”，再点击“摄像头”。', '点击“允许”，然后重试。'],
    'samsung-internet': [lock, '点击“权限”，允许使用相机。', back],
    'in-app': [
      '打开此应用的菜单，通常是 … 或 ⋮。',
      '点击“在浏览器中打开”。',
      '在浏览器中允许使用摄像头。',
    ],
  },
  'camera-blocked-by-os': {
    mac: [macPrivacy, '打开此浏览器旁的开关。', '重启浏览器，然后重试。'],
    windows: [windowsPrivacy, '打开相机访问权限，桌面应用也要打开。', back],
    ios: iosApps,
    android: ['依次打开“设置”“应用”，选择此浏览器。', '依次点击“权限”“相机”“允许”。', back],
  },
  'camera-missing': {
    mac: ['连接摄像头，或打开镜头盖。', macPrivacy, '打开此浏览器旁的开关，然后重试。'],
  },
  'camera-in-use': {
    windows: [
      '关闭正在使用摄像头的其他应用和标签页。',
      windowsPrivacy,
      '打开相机访问权限，然后重试。',
    ],
  },
  'camera-unsupported': {
    ios: [copy, '打开 Safari浏览器。', paste],
    android: [copy, '打开 Chrome。', paste],
  },
};
