/** Setup of the projects that draw the widget: `waitFor` and `findBy…` of the Testing Library give up after a second unless they are told otherwise. */
import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';
import { WAIT_MS } from './patience.ts';

// Before each test, because a test file may show in its own words what a user would configure.
beforeEach(() => configure({ asyncUtilTimeout: WAIT_MS }));
