import '../../capture-claims/page/kinds/label.ts';
import { record } from 'rrweb';

addEventListener('DOMContentLoaded', () => record({ emit() {}, recordCanvas: true }));
