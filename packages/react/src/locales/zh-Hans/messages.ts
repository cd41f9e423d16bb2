'use client';

/** All messages for a person, in Chinese in simplified characters. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = '拍摄自拍照';
const photoOfYou = message('添加您的照片', '证件照，或清晰的近照。');
const anotherPhoto = '请换一张照片：JPEG、PNG 或 WebP 格式。';
const sentTo = (recipient: string) => `两张照片会发送到 ${recipient}，只比对一次。`;
const selfieSentTo = (recipient: string) => `您的自拍会发送到 ${recipient}，只比对一次。`;
const staysHere = '两张照片都留在这台设备上。';
const tryAgain = '，然后重试。';
const stillHere = '照片还在这里。';
const notCompared = '未能比对照片';

const problems: Messages['problems'] = {
  offline: message('网络未连接', `${stillHere}请连接网络${tryAgain}`),
  'network-failed': message('网络连接中断', `${stillHere}请检查网络连接${tryAgain}`),
  camera: message('摄像头无法使用', '请重试，或换一个浏览器或设备。'),
  photo: message('这张照片无法使用', anotherPhoto),
  other: message(notCompared, '我们这边出错了，没有得出结果。'),
};

export const zhHans: Messages = {
  tag: 'zh-Hans',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: '确认是您本人',
    body: '两张照片，大约一分钟。',
    selfie: message(takeSelfie, '点击“开始”后才会打开摄像头。'),
    selfieFromFile: message('添加自拍照', '刚刚拍的。'),
    reference: photoOfYou,
    referenceHeld: message('我们已有您的照片', '无需操作。'),
    result: '查看结果',
    sentTo,
    selfieSentTo,
    staysHere,
    agree: '我同意在本次验证中比对我的人脸。',
    agreeFirst: '请先勾选此方框。',
    someoneElse: '我添加的是他人的照片。',
    authority: '对方已同意本次验证。',
    authorityFirst: '请也勾选此方框，或换一张您自己的照片。',
    adultsOnly: '此验证仅限成年人。请询问照顾您的成年人接下来怎么做。',
    start: '开始',
    notice: '我的照片会怎样？',
    noticeSent: (recipient) =>
      `点击“开始比对”前不会发送照片。之后，两张照片会发送到 ${recipient}，人脸只在那里比对一次。`,
    noticeSelfieSent: (recipient) =>
      `点击“开始比对”前不会发送照片。之后，${selfieSentTo(recipient)}`,
    noticeStays: `人脸在此浏览器中比对。${staysHere}`,
    thisSite: '本网站',
  },
  selfie: {
    add: message(takeSelfie, '准备好后，打开摄像头。'),
    camera: message(takeSelfie, '请正视摄像头。'),
    photo: '您的自拍照',
    change: '更换自拍照',
    missing: '还没有自拍照',
  },
  reference: {
    add: photoOfYou,
    camera: message('拍下您的证件照或照片', '填满画面，拿稳，避免反光。'),
    photo: '您的照片',
    change: '更换照片',
    missing: '还没有照片',
  },
  camera: {
    starting: '正在启动摄像头…',
    waiting: '浏览器正在请求使用摄像头，请点击“允许”。',
    unanswered: '浏览器仍在请求使用摄像头，请点击“允许”，或在这里点击“取消”。',
    blocked: '点击启动摄像头。',
    paused: '摄像头已暂停。',
    live: '摄像头已开启。',
    open: '使用摄像头',
    shutter: '拍照',
    preview: '摄像头画面',
    choose: '摄像头',
    unnamed: (position) => `摄像头 ${position}`,
  },
  photo: {
    choose: '选择照片',
    drop: '将照片拖到这里',
    orPaste: '或粘贴：JPEG、PNG 或 WebP',
    rejectedDrop: {
      noFile: '这不是照片。',
      link: '这是链接。请先保存到这台设备，再添加照片。',
      folder: '这是文件夹。请打开文件夹，添加一张照片。',
      severalFiles: '不止一个文件。请添加一张照片。',
    },
    keep: '使用这张照片',
    retake: '重拍',
    another: '换一张照片',
    useAnyway: '仍然使用',
  },
  review: message('这张照片可以吗？', '人脸清晰、未被遮挡、双眼睁开。'),
  preparing: message('请稍候', '正在准备照片…'),
  ready: { heading: '可以开始比对了', body: '两张照片都已准备好。', compare: '开始比对' },
  comparing: {
    heading: '正在比对两张照片',
    body: '只需几秒。',
    preparing: '正在准备照片…',
    sending: (size, recipient) => `正在发送 ${size} 到 ${recipient}`,
    comparing: '正在比对人脸…',
  },
  match: message('照片匹配', '是同一个人，可以继续。'),
  'no-match': {
    heading: '照片不匹配',
    body: '看起来不是同一个人。请换一张清晰的近照。',
    exhausted: '这里的次数已用完。',
  },
  ended: {
    heading: '没有剩余次数了',
    expired: '本次验证的时间已到',
    goOn: '您可以用其他方式继续。',
    mayLeave: '您现在可以退出这次核对。',
    mayClose: '您可以关闭此页面。',
    leave: '退出',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: '自拍照：', reference: '您的照片：' },
    uncounted: '本次不计次数',
  },
  retry: '重试',
  anotherPhoto: '换一张照片',
  anotherSelfie: '重新自拍',
  continue: '继续',
  cancel: '取消',
  leave: '暂不',
  withdraw: '停止并删除照片',
  announcement: (heading, body) => `${heading}。${body}`,
  stepIndicator: (position, count) => `第 ${position} 张照片，共 ${count} 张`,
  triesLeft: (_, shown) => `还能试 ${shown} 次`,
  openUntil: (time) => `请在 ${time} 前完成。`,
  receipt: {
    heading: '发送内容和去向',
    selfie: (size) => `您的自拍照，${size}`,
    reference: (size) => `您的照片，${size}`,
    to: (recipient) => `已发送到 ${recipient}`,
    at: (time) => `结果时间：${time}`,
    nowhere: '没有任何内容离开这台设备',
  },
  problems,
};
