/** Renaming and deleting a document, and what is said of one that is gone. */
export const documentsEn = {
  'field.title': 'The title',
  'rename.link': 'Rename…',
  'rename.title': 'Rename the document',
  'rename.label': 'Title',
  'rename.do': 'Rename',
  'rename.told': 'The document is now called \u2068{title}\u2069.',
  'refusal.renamed': 'Somebody has renamed the document meanwhile: it is now called \u2068{title}\u2069.',
  'deletion.link': 'Delete…',
  'deletion.title': 'Delete the document',
  'deletion.about': 'Nothing of this document is left here afterwards, and it cannot be undone. Gone with it are:',
  'deletion.segments': { one: '{count} segment with both texts', other: '{count} segments with both texts' },
  'deletion.versions': {
    one: '{count} version in the history',
    other: '{count} versions in the history',
  },
  'deletion.flags': { one: '{count} flag', other: '{count} flags' },
  'deletion.openFlags': { one: '{count} of them still open', other: '{count} of them still open' },
  'deletion.approvals': { one: '{count} approval', other: '{count} approvals' },
  'deletion.comments': { one: '{count} comment', other: '{count} comments' },
  'deletion.newerVersions': {
    one: '{count} newer version that waits to be taken over',
    other: '{count} newer versions that wait to be taken over',
  },
  'deletion.original': 'the file that it came from',
  'deletion.archive': 'Keep an archive first',
  'deletion.archiveWhat':
    'One file with the texts, the whole history, flags and comments. Whoever runs this desk can bring the document back from it at any time, with tawazi import.',
  'deletion.typed': 'To delete it, type its title:',
  'deletion.do': 'Delete for good',
  'deletion.told': {
    one: '\u2068{title}\u2069 was deleted with its segment.',
    other: '\u2068{title}\u2069 was deleted with its {count} segments.',
  },
  'refusal.notTheTitle': 'That is not the title of the document. Nothing was deleted.',
  'refusal.beingUpdated':
    '\u2068{name}\u2069 has just handed in a newer version of this document. Nothing was deleted: ask first, or wait until it is taken over or thrown away.',
  'gone.title': 'This document was deleted',
  'gone.text': '\u2068{name}\u2069 deleted \u2068{title}\u2069.',
  'gone.own': 'You deleted \u2068{title}\u2069.',
  'gone.project': 'To the project',
  'gone.drafts': 'Nothing can be saved in it any more. What you have typed stays in this browser.',
} as const;
