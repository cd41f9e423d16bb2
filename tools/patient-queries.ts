/**
 * Setup of the projects that render the widget. By default `waitFor` and `findBy…` of the Testing
 * Library give up after a second.
 */
import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';
import { WAIT_MS } from './patience.ts';

// Before each test, because a test file may show how a user would configure it.
beforeEach(() => configure({ asyncUtilTimeout: WAIT_MS }));
