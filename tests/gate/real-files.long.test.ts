// All of it: see tests/long-suite.ts.
import './real-files.test.ts';
