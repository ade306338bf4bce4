/** A command that cannot be done as asked: one line on standard error, exit status 1. */
export class Refused extends Error {}
/** A command that was not understood: exit status 2. */
export class Usage extends Error {}
