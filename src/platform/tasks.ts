import type { InstanceSettings } from '#kernel/instance';
import type { Act, Change, Office, Outcome } from './act.ts';
import type { FileStore } from './files.ts';
import type { Printing } from './printing.ts';
import type { Reader } from './read.ts';
import type { Visitor } from './visit/visit.ts';

/** What a job of the worker may use. Acts are performed as the system, with the request id the job is known by. */
export type TaskContext = Readonly<{
  office: Office;
  reader: Reader;
  files: FileStore;
  printing: Printing;
  /** Where the product keeps what it makes for itself: fonts, certificate. */
  dataFolder: string;
  instance: InstanceSettings;
  demonstration: boolean;
  /** Where people reach the product, without a slash at the end: links in messages are made with it. */
  publicUrl: string;
  mailer: Readonly<{ smtpUrl?: string | undefined; from: string }>;
  /** Goes and sees a page of the web that somebody gave the address of. */
  visit: Visitor;
  at: Date;
  /**
   * @param requestId deterministic for the job, e.g. `agreement.draw_up:${awardId}`, so that a job delivered twice
   * has one effect
   */
  perform<M extends boolean, I, S, C extends Change>(
    act: Act<M, I, S, C>,
    input: unknown,
    requestId: string,
  ): Promise<Outcome<C>>;
}>;

/** @throws to have the job tried again later; returning means it is done, or politely refused */
export type Task = (context: TaskContext, payload: Readonly<Record<string, string>>) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;
