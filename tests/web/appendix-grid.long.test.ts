// All of it: see tests/long-suite.ts.
import './appendix-grid.test.ts';
