// All of it: see tests/long-suite.ts.
import './templates.test.ts';
