import { startCopying } from './copy.ts';
import { startWaking } from './wake.ts';

startCopying();
startWaking();
