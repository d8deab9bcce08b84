/** The id of the control named so: what an error summary links to. `costs.0.label` gives `f-costs-0-label`. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '-')}`;
