import type { VNode } from 'preact';
import type { Text } from '#kernel/text';
import type { Seen } from '#platform/web';
import type { Application } from './application.ts';

/**
 * What a later stage adds to the applicant's page of a file: its letter, its agreement, its payment. Stages stand in a
 * line and this one knows none of them: `app.ts` hands their panels over. The person has been found to be a member of
 * the body before a panel is asked.
 */
export type FilePanel = (seen: Seen, application: Application) => Promise<Panel | undefined>;
export type Panel = Readonly<{
  key: string;
  title: Text;
  view: () => VNode;
  /** What the file on paper says of it, line by line. */
  print?: readonly PrintedLine[];
}>;
export type PrintedLine = Readonly<{ at: Date; label: Text; value: Text; detail: string }>;

export type ApplicationSettings = Readonly<{ panels: readonly FilePanel[]; publicUrl: string }>;
