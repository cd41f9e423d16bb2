import '@facecompare/element/on-device';

const element = document.querySelector('face-compare');
// Set before the element is one: it has to find it when it becomes one.
Object.assign(element ?? {}, { consent: { noticeVersion: '2', token: 'signed elsewhere' } });
void import('@facecompare/element/define');
