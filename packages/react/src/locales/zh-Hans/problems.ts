/**
 * The messages of problems, with steps for the camera in each browser, in Chinese in simplified
 * characters. Menus have the names that each system uses.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = '，然后重试。';
const noCamera = '此网页无法使用摄像头';
const notStarted = '摄像头未能启动';
const anotherPhoto = '请换一张照片：JPEG、PNG 或 WebP 格式。';
const stillHere = '照片还在这里。';
const notCompared = '未能比对照片';
const live = message(notCompared, '请在光线充足处自拍，不要拍照片或屏幕。');
const tooLarge = message('照片太大', '请换一张小一点的照片。');
const later = message('等待太久', `${stillHere}请稍后重试。`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message('没有找到人脸', '请使用清晰的正面单人照片。'),
  'multiple-faces': message('照片中不止一张人脸', '请使用只有您一人的照片。'),
  'face-too-small': message('照片中的人脸太小', '请使用人脸更大的照片。'),
  'too-blurred': message('照片中的人脸模糊', '请擦净镜头，保持不动，并使用清晰的照片。'),
  'face-covered': message('人脸被遮挡', '请摘下口罩或墨镜，不要让手或头发挡住脸。'),
  'low-quality': message('照片不够清晰', '请使用光线充足、更清晰的照片。'),
  'near-threshold': message('结果不够明确', '请在光线充足处使用清晰的照片重试。'),

  'image-empty': message('这个文件是空的', `如果还在云端，请先下载。${anotherPhoto}`),
  'image-unsupported': message('无法打开这张照片', anotherPhoto),
  'image-heic': message(
    '此浏览器无法打开 HEIC 照片',
    `${anotherPhoto}iPhone：设置、相机、格式、兼容性最佳。`,
  ),
  'image-corrupt': message('照片已损坏', '请换一张照片，或重新保存这张照片。'),
  'image-too-small': message('照片太小', '请换一张大一点的照片。'),
  'same-image': message('两张照片看起来是同一张', '无法确认是您本人。请重新自拍，或换一张照片。'),
  'replayed-image': message('这张自拍照已经用过', '请现在重新自拍。'),
  'capture-refused': message('自拍照不是用此摄像头拍的', '请用此设备的摄像头重新自拍。'),
  'image-pixels-protected': message(
    '您的浏览器打乱了照片',
    `隐私设置不让此网页读取图片。请在此允许，或换一个浏览器${tryAgain}`,
  ),
  'image-unreadable': message(
    '无法读取此文件',
    '文件已不在原处，或还在云端。请先保存到这台设备，再重新选择。',
  ),

  unauthorized: message('您已退出登录', `请在此网页重新登录${tryAgain}`),
  'session-closed': message('本次验证已结束', '此处无法再比对照片。'),

  'camera-denied': message('摄像头被禁用', `请点击网址旁的图标，允许使用摄像头${tryAgain}`),
  'camera-blocked-by-os': message('此浏览器未获准使用摄像头', `请在设备的设置中允许${tryAgain}`),
  'camera-blocked-by-page': message(noCamera, '请在单独的窗口中打开此网页，或告知网站所有者。'),
  'camera-missing': message('没有找到摄像头', `请连接摄像头，或用手机打开此网页${tryAgain}`),
  'camera-in-use': message(
    '摄像头正被占用',
    `请关闭使用摄像头的其他应用和标签页，例如视频通话${tryAgain}`,
  ),
  'camera-constraints': message('这个摄像头无法使用', '请选择其他摄像头。'),
  'camera-start-failed': message(notStarted, `请拔下摄像头，再重新插上${tryAgain}`),
  'camera-disabled': message('摄像头已停用', '请换一个浏览器或设备。'),
  'camera-page-inactive': message('摄像头已暂停', `请回到此网页${tryAgain}`),
  'camera-insecure-page': message(noCamera, '请用 https 网址打开此网页。'),
  'camera-unsupported': message(
    '此浏览器无法使用摄像头',
    '请用 Safari、Chrome、Edge 或 Firefox 打开此网页。',
  ),
  'camera-lost': message(
    '摄像头已停止',
    `请检查摄像头是否已连接、未被遮挡，且没有被其他程序占用${tryAgain}`,
  ),
  'camera-not-ready': message('摄像头还没准备好', `请稍等片刻${tryAgain}`),
  'camera-unknown': message(notStarted, `请重启浏览器${tryAgain}`),
};

const link = { copy: '复制链接', copied: '链接已复制。' };

export const problemMessages: ProblemMessages = { problems, steps, link };
