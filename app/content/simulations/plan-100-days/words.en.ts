import type { Words } from './words.ts'

export const en: Words = {
  kicker: 'Simulation',
  roles: {
    cio: {
      title: 'The first 100 days of a chief information officer',
      lead: 'You have just become CIO of a department. Beside its daily work your team has limited time. Choose what is done when, and what is not done yet.',
    },
    director: {
      title: 'The first 100 days of a division director',
      lead: 'You have just become director of a division that serves the public. Beside its daily work your team has limited time. Choose what is done when, and what is not done yet.',
    },
  },
  invented:
    'The agency and its figures are made up for practice. Period 1 has 30 people-days, periods 2 and 3 have 40 each (one people-day is one person working for one day).',
  periods: { '1': 'Period 1 (days 1–30)', '2': 'Period 2 (days 31–60)', '3': 'Period 3 (days 61–100)' },
  none: 'not in these 100 days',
  kinds: {
    listen: 'listening',
    base: 'groundwork',
    win: 'quick win',
    people: 'people',
    reform: 'change',
    report: 'reporting',
  },
  actions: {
    cio: {
      merge: {
        name: 'Merge all systems into one',
        why: 'Too large for a hundred days and for the team: a plan of several years.',
      },
      listen: {
        name: 'Talk with every division and ten users',
        why: 'Know what really hurts before choosing what to mend, and win allies.',
      },
      dashboard: {
        name: 'Build a large executive dashboard',
        why: 'Needs data that can be trusted; otherwise it only draws pretty charts.',
      },
      inventory: {
        name: 'List systems, contracts and keepers',
        why: 'Without knowing what is there, nothing can be moved or retired.',
      },
      form: {
        name: 'Mend the online form where most people get stuck',
        why: 'Small, seen within two months, builds trust.',
      },
      risks: {
        name: 'Check backups and administrator accounts',
        why: 'Incidents do not wait for plans.',
      },
      pilot: {
        name: 'Move one pilot system to the cloud',
        why: 'Chosen from the list of systems once the risks are known.',
      },
      skills: {
        name: 'Plan the digital skills of staff',
        why: 'New systems mean nothing to people who are not ready.',
      },
      data: {
        name: 'Set up a data governance group',
        why: 'Agrees on data owners from the list of systems.',
      },
      report: {
        name: 'Report on the 100 days and what is next',
        why: 'Says what worked and what did not, and asks for a mandate.',
      },
    },
    director: {
      reorganise: {
        name: 'Reorganise the whole division',
        why: 'The work is not known well enough, and the effort is too large.',
      },
      talks: { name: 'Talk with each section', why: 'People at the counter know the problems best.' },
      training: {
        name: 'Train the whole team in digital tools',
        why: 'Lasts longer when the team’s own champions help to teach.',
      },
      figures: {
        name: 'Measure waiting time and complaints',
        why: 'Without figures from the start nobody can show that it got better.',
      },
      papers: {
        name: 'Stop asking for one paper that the state already has',
        why: 'Within the division’s own power, and people notice at once.',
      },
      counter: {
        name: 'Sit at the counter half a day each week',
        why: 'Sees the service with the eyes of the public.',
      },
      redesign: { name: 'Redesign one process', why: 'Chosen by figures, not by feeling.' },
      booking: {
        name: 'Open online booking with tools at hand',
        why: 'Shortens queues soon, and can be measured against the first figures.',
      },
      champions: {
        name: 'Name three digital champions in the team',
        why: 'Found by talking with those who care, not by order.',
      },
      report: {
        name: 'Report on the 100 days to the director-general and the team',
        why: 'Says what worked, what did not, and what is next.',
      },
    },
  },
  effort: '{days} people-days · {kind}',
  findings: {
    over: '✕ {period} takes {used} people-days, more than the {allowed} there are.',
    giant: '✕ “{action}” is too large for any period.',
    order: '✕ “{action}” needs “{need}” in an earlier period.',
    early: '✕ “{action}” is too early in period 1: the work is not known well enough.',
    empty: '▲ {period} is empty.',
    noListen: '▲ No listening in period 1.',
    noWin: '▲ No quick win by the end of period 2.',
    noPeople: '▲ Nothing for people.',
    noReport: '▲ No report in period 3.',
    noBase: '▲ No groundwork.',
  },
  faults: 'To be mended: {count}',
  fine: '● The plan keeps within its people-days, has a sound order, and holds listening, groundwork, a quick win, people and a report.',
  unplaced: 'Nothing is placed yet.',
  summary: {
    caption: 'Your plan in short',
    period: 'Period',
    actions: 'Actions',
    days: 'People-days',
    empty: 'still empty',
    print: 'Print this page',
  },
  example: 'See one example plan',
  columns: {
    action: 'Action',
    period: 'Period in the example',
    why: 'Why',
    days: 'People-days',
    after: 'Only after',
  },
  rules: {
    title: 'Four rules of this plan',
    items: [
      'Listen before changing: the first period is for listening and getting to know the work.',
      'Something small that is seen within two months.',
      'Within the team’s strength: what is not done matters as much as what is done.',
      'Both systems and people, then an honest report.',
    ],
  },
  whole: 'See all actions with people-days and order',
}
