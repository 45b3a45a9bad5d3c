// All of it: see tests/long-suite.ts.
import './pdf.test.ts';
