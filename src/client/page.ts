import { startCopying } from './copy.ts';
import { placeMarginNotes } from './margin.ts';
import { startPopovers } from './popover.ts';
import { startTheme } from './theme.ts';
import { markSection } from './toc.ts';
import { startWaking } from './wake.ts';

startTheme();
startPopovers();
placeMarginNotes();
markSection();
startCopying();
startWaking();
