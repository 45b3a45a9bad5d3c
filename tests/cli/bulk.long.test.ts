// All of it: see tests/long-suite.ts.
import './bulk.test.ts';
