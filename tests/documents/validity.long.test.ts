import { changedSamplesAreValid } from './changed-samples.ts';
import { sampleNames } from './samples.ts';

changedSamplesAreValid(sampleNames);
