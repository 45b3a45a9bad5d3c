// All of it: see tests/long-suite.ts.
import './plans.test.ts';
