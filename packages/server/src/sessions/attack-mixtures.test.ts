import { testMixtures } from './attack-mixtures.test-support.ts';

testMixtures(100);
