/**
 * Where a story stands in its fields (ECMA-376 17.16.18): a field's code is no text; its result is, unless a program works it
 * out anew for each page or time.
 */
export interface Fields {
  begin(): void;
  code(text: string): void;
  separate(): void;
  end(): void;
  /** Text here is part of what a reader reads and a translator translates. */
  readonly isText: boolean;
  /** How many fields are open. */
  readonly depth: number;
}

export function fields(): Fields {
  const open: { code: string; result: boolean; worked: boolean }[] = [];
  return {
    begin() {
      open.push({ code: '', result: false, worked: false });
    },
    code(text) {
      const field = open.at(-1);
      if (field && !field.result) field.code += text;
    },
    separate() {
      const field = open.at(-1);
      if (!field) return;
      field.result = true;
      field.worked = isWorkedOut(field.code);
    },
    end() {
      open.pop();
    },
    get isText() {
      return open.every(({ result, worked }) => result && !worked);
    },
    get depth() {
      return open.length;
    },
  };
}

/** Whether a field's result changes with the page, the time or the file, as its code says. */
export function isWorkedOut(code: string): boolean {
  return WORKED_OUT.has(/^\s*([a-z]+)/i.exec(code)?.[1]?.toUpperCase() ?? '');
}

const WORKED_OUT = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'PAGEREF', 'NUMWORDS', 'NUMCHARS', 'REVNUM', 'EDITTIME'],
  ...['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'FILENAME', 'FILESIZE'],
]);
