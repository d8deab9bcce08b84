import type { FieldError } from './props.tsx';

/** What is wrong with one field, to hand to its `error`. The first fault found is said; the summary lists them all. */
export const errorOn = (errors: readonly FieldError[] | undefined, field: string): FieldError['message'] | undefined =>
  errors?.find((error) => error.field === field)?.message;
