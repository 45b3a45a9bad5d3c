// All of it: see tests/long-suite.ts.
import './first-start.test.ts';
