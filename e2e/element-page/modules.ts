import '@facecompare/element/on-device';

const element = document.querySelector('face-compare');
// Set before the element is defined, so that the element has to find it at its upgrade.
Object.assign(element ?? {}, { consent: { noticeVersion: '2', token: 'signed elsewhere' } });
void import('@facecompare/element/define');
