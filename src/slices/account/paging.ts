/** How many lines a list shows; it is asked one more, to know whether there is a next page. */
export const MESSAGES_PER_PAGE = 30;
export const PEOPLE_PER_PAGE = 30;
export const RIGHTS_PER_PAGE = 30;
export const VERIFICATIONS_PER_PAGE = 30;
export const LOOKS_PER_PAGE = 30;
/** The register of looks as one file. */
export const LOOKS_IN_FILE = 10_000;
