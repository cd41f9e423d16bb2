import '@facecompare/element/define';
import { createApp } from 'vue';
import CheckStep from './check-step.vue';

createApp(CheckStep).mount('#root');
