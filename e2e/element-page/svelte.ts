import '@facecompare/element/define';
import { mount } from 'svelte';
import CheckStep from './check-step.svelte';

mount(CheckStep, { target: document.getElementById('root') as HTMLElement });
