/** For each check pairs as they come in news: what it marks, or nothing. */
export type Tables = Readonly<
  Record<string, readonly (readonly [source: string, target: string, ...marked: string[]])[]>
>;
