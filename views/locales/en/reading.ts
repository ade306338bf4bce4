/** Reading a document. */
export const readingEn = {
  'reading.title': 'Read',
  'reading.show': 'What to read',
  'reading.clean': 'Clean',
  'reading.changes': 'Changes',
  'reading.original': 'Original',
  'reading.both': 'With the Arabic',
  'reading.flags': 'With open flags',
  'keys.read': 'read; there: Clean, Changes, Original; Esc goes back',
} as const;
