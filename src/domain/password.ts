/** Characters of a password: length is what is asked of it, and nothing of what it is made of. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
