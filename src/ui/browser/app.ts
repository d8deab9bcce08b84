/**
 * The one script of the product. It improves pages that already work without it: nothing here may be the only way to
 * do something, and each part leaves the page alone when it finds nothing to improve.
 */
import { autosave } from './autosave.ts';
import { comboboxes } from './combobox.ts';
import { counters } from './counter.ts';
import { focusErrors } from './error-summary.ts';
import { menus } from './menus.ts';
import { repeats } from './repeat.ts';
import { scrollers } from './scrollers.ts';
import { totals } from './totals.ts';

focusErrors(document);
menus(document);
counters(document);
totals(document);
repeats(document);
comboboxes(document);
scrollers(document);
autosave(document);
