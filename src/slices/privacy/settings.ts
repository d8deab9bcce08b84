import type { InstanceSettings } from '#kernel/instance';

export type PrivacySettings = Readonly<{
  /** Links in messages are made with it; no slash at the end. */
  publicUrl: string;
  instance: InstanceSettings;
}>;
