/** A slash at the start of a line of text or after a space, with at most a few words after it. */
export const SLASH_CALL = /(?:^|\s)(\/([^/\n]{0,24}))$/
