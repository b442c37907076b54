import type { Words } from './words.ts'

export const en: Words = {
  kicker: 'Incident drill',
  scenarios: {
    ransomware: {
      title: 'The files of the office do not open',
      lead: 'A working day, 08:40. You head a section and take six decisions. Each takes its time, and meanwhile more machines are encrypted until the spread is stopped.',
      clock: 'Simulated clock {time}. Time gone: {span}. Machines encrypted: {affected}.',
    },
    leak: {
      title: 'Somebody finds the names of claimants on the internet',
      lead: 'Saturday, 10:00. You answer for the system. A message says that a file with names and identity numbers opens from a public link. You take six decisions. The 72 hours of the PDPA run from the moment the agency knows.',
      clock:
        'Simulated clock {time}. Time gone: {span} of 72 hours. People whose records strangers can open: {affected}.',
    },
  },
  invented:
    'Events and figures are made up for practice. The minutes are simulated; take as long as you like to think. In real work follow your agency’s incident plan.',
  days: '{days} days {hours} hours {minutes} minutes',
  hours: '{hours} hours {minutes} minutes',
  mark: ':',
  steps: {
    first: {
      situation: 'One machine shows a demand for money and its files do not open. What is done first?',
      options: [
        [
          'Switch it off and on',
          'The message is gone with the traces in memory, and the machine is still online.',
        ],
        [
          'Unplug it, turn its Wi-Fi off, leave it running, photograph the screen',
          'This machine can infect no other, and the traces are whole.',
        ],
        [
          'Work with other files for now and report at lunch',
          'For three hours the files on the shared store are encrypted one by one.',
        ],
      ],
    },
    call: {
      situation: 'Who is told, and how?',
      options: [
        [
          'Phone the incident contact of the emergency list; do not use the office e-mail',
          'The incident team is at work in ten minutes, and the attacker does not read along.',
        ],
        [
          'Post the picture in the chat group of the whole office',
          'The news is outside before the incident team knows, and many switch their machines off.',
        ],
        [
          'Call only the company that sold the machines',
          'It takes a note, but has no power to cut the network.',
        ],
      ],
    },
    contain: {
      situation: 'A second and a third machine of the section are found. How is the spread stopped?',
      options: [
        ['Scan all machines for viruses while online', 'The encryption is faster than the scan.'],
        [
          'Switch off the whole building',
          'The spread stops, but traces in memory are lost and unrelated services stop too.',
        ],
        [
          'Cut that part of the network and the shared store; suspend the account that was used',
          'The spread stops and other services stay open.',
        ],
      ],
    },
    report: {
      situation: 'The spread has stopped. What next?',
      options: [
        [
          'Wipe the machines at once to reopen soon',
          'Open soon, but nobody will ever know the way in, and it may happen again.',
        ],
        [
          'Keep logs and disk copies; tell ThaiCERT, the police and the data protection officer',
          'Advice fits the kind of attack, and it is known whether personal data are affected.',
        ],
        ['Pay what is asked', 'The key opens some files; public money is gone and more is demanded.'],
      ],
    },
    restore: {
      situation: 'How does work come back?',
      options: [
        [
          'Restore the newest copy to the same network at once',
          'The newest copy already holds the attack; that night everything is encrypted again.',
        ],
        ['Search the internet for a free decryptor', 'The one found is a fake; wiping starts over.'],
        [
          'Make sure that the copy kept apart is clean, then restore to wiped machines, important services first',
          'It takes a working day, but what matters is back first and stays clean.',
        ],
      ],
    },
    after: {
      situation: 'Services are back. How is the matter closed?',
      options: [
        [
          'Tell users truthfully what stopped and when, change passwords, review the lessons within a week',
          'Users can plan, and the way in is shut.',
        ],
        [
          'Announce “maintenance” and never mention it again',
          'When the truth comes out, nobody trusts the next announcement.',
        ],
        ['Find out who clicked the link and punish them', 'Next time nobody dares to report.'],
      ],
    },
    know: {
      situation: 'The message has just come. What do you do?',
      options: [
        ['Check from a safe machine and note the time of knowing', 'It is true; the time runs from 10:00.'],
        [
          'Answer that you will look on Monday',
          'The link stays open two more days, and the time already runs.',
        ],
        [
          'Pass it to the contractor and wait',
          'In the evening the contractor says yes. The duty to notify is still the agency’s.',
        ],
      ],
    },
    close: {
      situation: 'The file can still be opened.',
      options: [
        [
          'Rename the file so that it is hard to guess',
          'The old link fails, but the store still lists its files to strangers.',
        ],
        [
          'Delete the whole folder at once',
          'Quickly shut, but the access log is gone, so nobody knows who took what.',
        ],
        [
          'Copy the access log first, then close public access to the whole store',
          'Strangers are out, and the evidence is there.',
        ],
      ],
    },
    team: {
      situation: 'Who in the agency is told?',
      options: [
        ['Text only your superior', 'Your superior is travelling and sees it at night.'],
        [
          'Management, the data protection officer and the security team, by the emergency list',
          'Those who decide, know the law and know the system are all there.',
        ],
        ['Nobody yet, until the number is known', 'Four hours pass and nobody with authority knows.'],
      ],
    },
    scope: {
      situation: 'It must be known whose data got out, and which.',
      options: [
        [
          'Read the access log, write a preliminary number of people and kinds of data, marked as incomplete',
          'Six hours are enough to be able to notify.',
        ],
        [
          'Wait for the complete report before anything else',
          'Four days later the report is beautiful, and 72 hours are over.',
        ],
        ['Guess that it is not many', 'A wrong figure is given and has to be taken back.'],
      ],
    },
    notify: {
      situation: 'Must anybody outside be told?',
      options: [
        ['No, since nobody has complained', 'The duty comes from the risk, not from complaints.'],
        [
          'Only apologise on social media',
          'The public knows, but the office of the Personal Data Protection Committee (PDPC) is not notified.',
        ],
        ['Notify the PDPC with what is known, and send more later', 'The duty of section 37 (4) is done.'],
      ],
    },
    people: {
      situation: 'Identity numbers are out: a high risk to the people concerned.',
      options: [
        ['Tell nobody, to avoid panic', 'People cannot protect themselves.'],
        [
          'Tell them plainly what got out, what to do, whom to ask, and what remedy there is',
          'They can beware of fraud calls, and trust returns sooner.',
        ],
        [
          'Send a link that asks for the identity number to see whether it leaked',
          'It looks like fraud, and fraudsters copy it at once.',
        ],
      ],
    },
  },
  step: 'Decision {step} of {all}',
  decide: 'Decide',
  again: 'Start the drill again',
  choose: 'Please choose one first.',
  minutes: 'takes {minutes} simulated minutes',
  timer: {
    label: 'Time myself: 60 seconds a decision (optional, can be switched off at any time)',
    note: 'When the time is up you can still answer; nothing is answered for you.',
    left: '{seconds} seconds left',
    over: '60 seconds are over; take your time.',
  },
  debrief: {
    title: 'Debrief',
    sound: 'The drill is over; nothing was missing.',
    lacking: 'The drill is over. Things missed: {count}, see below.',
    late: 'The PDPC was told after {span}, later than 72 hours: the reason for the delay must be explained too.',
    within: 'The PDPC was told after {span}, within 72 hours.',
    untold: 'The PDPC was not told.',
  },
  lacks: {
    isolate: 'Take the machine off the network at once, before anything else.',
    evidence: 'Keep evidence before deleting, switching off or wiping, or nobody will know what happened.',
    chain: 'Tell the incident contacts of the emergency list, by a way that the attacker cannot read.',
    contain: 'Stop the spread by cutting a part of the network and suspending accounts.',
    ransom: 'Pay no ransom; tell those who can help.',
    restore: 'Make sure that the copy kept apart is clean, and restore it to wiped machines.',
    honest: 'Tell users the truth and review the lessons.',
    blame: 'Look for the cause in the system, not for a scapegoat, so that people dare to report.',
    clock: 'Note the time of knowing and begin at once; holidays count.',
    close: 'Close public access at its source instead of hiding a name.',
    scope: 'Find the number of people and the kinds of data from the access log.',
    deadline: 'Notify with preliminary facts within 72 hours and send more later.',
    notify:
      'Notify the PDPC within 72 hours of knowing, unless there is no risk to the rights and freedoms of persons (PDPA, section 37 (4)).',
    people:
      'At high risk the people concerned must be told too, with the remedy, without delay (PDPA, section 37 (4)).',
    phish: 'Tell people without asking for more data and without links that look like fraud.',
  },
  answers: 'See every choice with its time and consequence',
  columns: { choice: 'Choice', minutes: 'Minutes', consequence: 'Consequence' },
  sound: '● Sound',
  unsound: '▲ Something is missing',
  compare: {
    caption: 'Every sound choice against every slowest choice',
    way: 'Choices',
    best: 'Sound throughout',
    worst: 'Slowest throughout',
    time: 'Time in all',
    affected: 'Affected',
  },
}
