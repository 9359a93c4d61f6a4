/** What stays of Univer's commands: to move, to select, to type, to copy and paste, and the width of a column. */
const KEPT = new Set(
  [
    'auto-clear-content',
    'auto-fill',
    'change-zoom-ratio',
    'clear-selection-content',
    'copy',
    'copy-down',
    'copy-right',
    'cut',
    'delta-column-width',
    'delta-row-height',
    'expand-selection',
    'move-range',
    'move-selection',
    'move-selection-enter-tab',
    'optional-paste',
    'paste',
    'paste-by-short-key',
    'paste-besides-border',
    'paste-value',
    'refill',
    'scroll-to-cell',
    'scroll-view',
    'scroll-view-reset',
    'select-all',
    'select-range',
    'set-col-auto-width',
    'set-range-values',
    'set-row-height',
    'set-scroll-relative',
    'set-worksheet-activate',
    'set-worksheet-col-width',
    'set-zoom-ratio',
  ].map((name) => `sheet.command.${name}`),
);

/** Redo would put back what Univer made of a typed text, not the text: `1.500` as 1.5. */
const REDO = 'univer.command.redo';

/** A view computes nothing: it would do so from the cells it was given so far. */
const COMPUTE = 'formula.mutation.set-formula-calculation-start';

/**
 * True when a command may run. Everything that would change structure or looks is refused: the workbook behind the view
 * would not hear of it, and the two would part.
 */
export const isKept = (id: string): boolean =>
  id !== REDO && id !== COMPUTE && (!id.startsWith('sheet.command.') || KEPT.has(id));
