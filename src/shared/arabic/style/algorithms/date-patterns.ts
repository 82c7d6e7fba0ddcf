/** Dates in running text, as patterns for the date rules. */

const NAME = '[\\u0621-\\u064a]{2,8}(?: [\\u0621-\\u064a]{2,7})?'
/** Day, month by name (perhaps two names of it), and year. Groups: day, rest. */
export const NAMED_DATE = `([0-9٠-٩]{1,2})( ?(?:من )?${NAME}(?: ?[/(] ?${NAME}\\)?)?,? [0-9٠-٩]{4})(?![0-9٠-٩])`
/** Day, month by number, and year. Groups: day, rest. */
export const NUMBERED_DATE = '([0-9٠-٩]{1,2})(([/.-])[0-9٠-٩]{1,2}\\3[0-9٠-٩]{4})(?![0-9٠-٩])'
export const NOT_IN_NUMBER = '(?<![\\p{L}\\p{N}/.-])'
