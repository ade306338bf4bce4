/** A copy of the whole database. */
export interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly at: string;
}
