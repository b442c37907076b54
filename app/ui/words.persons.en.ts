import type { persons as thai } from './words.persons.th.ts'

/** Words of the workbench for duplicates and of partner lists, in English. */
export const persons: typeof thai = {
  duplicates: {
    title: 'Accounts that may be one person',
    lead: 'A person counts once. The platform proposes pairs that look like one person; the programme office judges.',
    none: 'No pair looks like one person.',
    count: count => `${count} pairs are proposed`,
    pair: 'The two accounts',
    signs: 'What agrees',
    sign: {
      'name-th': 'the Thai name is the same',
      'name-th-near': 'the Thai name is nearly the same',
      'name-en': 'the English name sounds the same',
      'name-en-near': 'the English name is nearly the same',
      email: 'the e-mail before the @ is the same',
      organisation: 'the same organisation',
      ministry: 'the same ministry',
    },
    look: 'Look and judge',
    email: 'E-mail',
    effect: 'What it does to the counts',
    before: 'Counted now (people)',
    after: 'Counted as one (people)',
    reason: 'Reason',
    reasonNeeded: 'Write the reason, so that it can be examined later.',
    merge: 'Merge: they are one person',
    distinct: 'Two people: do not propose them again',
    merged: 'Merged so far',
    mergedAt: 'Merged on',
    undo: 'Undo the merge',
    undoLead:
      'The accounts go back to two people and are counted anew by the rules. All entries stay in the ledger.',
    refused: {
      own: 'You cannot judge an account of your own: ask a colleague of the office.',
      same: 'The two accounts are one person already.',
      gone: 'This pair has been judged meanwhile: see the latest list.',
      'two-citizens': 'The two accounts have different citizen ids, so they are two people.',
      'undone-already': 'This merge has been undone already.',
      'later-merge': 'These accounts were merged on with another one later: undo that merge first.',
    },
    manual: 'Compare two accounts by e-mail',
    first: 'E-mail of the first account',
    second: 'E-mail of the second account',
    compare: 'Compare',
    notFound: 'There is no account with this e-mail: check the spelling.',
  },
}
