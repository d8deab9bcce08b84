import type { Seen } from '#platform/web';
import type { FilePanelView } from '#slices/application';
import type { RoundSheet } from '#slices/call';

/**
 * What a later stage adds to the page of a file at the desk. Stages stand in a line and this one knows none of them:
 * `app.ts` hands their panels over. The person has been found to read the file before a panel is asked; a panel that is
 * for some of them alone asks again.
 */
export type DeskFilePanel = (
  seen: Pick<Seen, 'reader' | 'actor' | 'at'>,
  file: Readonly<{ id: string; round: RoundSheet }>,
) => Promise<FilePanelView | undefined>;

export type ReviewSettings = Readonly<{ panels: readonly DeskFilePanel[] }>;
