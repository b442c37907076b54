import type { Words } from './words.ts'

export const en: Words = {
  kicker: 'Simulation',
  title: 'Plan the move to the cloud, system by system',
  lead: {
    office:
      'An office has six systems, and each calls for another way. Choose a way for every system, then see the cost, the time and the risk of the whole plan.',
    hospital:
      'A hospital has six systems; some must not stop even when the line fails. Choose a way for every system, then see the cost, the time and the risk of the whole plan.',
  },
  invented:
    'The agency, its systems and all figures are made up for practice. The cost is the move and three years of running. Two teams work side by side.',
  choose: 'Chosen way',
  open: 'not chosen yet',
  strategies: {
    retire: { name: 'Retire', meaning: 'switch it off and keep the records that the rules ask for' },
    retain: { name: 'Retain', meaning: 'do not move it yet; set a day to look again' },
    rehost: {
      name: 'Rehost',
      meaning: 'move the virtual machine as it is, with hardly any change to the program',
    },
    replatform: {
      name: 'Replatform',
      meaning: 'move it and change some parts, such as a database that the provider looks after',
    },
    repurchase: { name: 'Repurchase', meaning: 'give up the old one and hire a ready service (SaaS)' },
    refactor: { name: 'Refactor', meaning: 'rebuild the program so that it grows and shrinks by itself' },
  },
  meanings: 'What the six ways mean',
  systems: {
    website: {
      name: 'The office’s website',
      facts: 'Small. Source code at hand. Crowded only on days when results come out.',
    },
    registry: {
      name: 'Document registry',
      facts: 'Middling. Bought long ago, no source code. Ready services of the kind can now be hired.',
    },
    permits: {
      name: 'Permit applications',
      facts: 'Large. Source code and developers at hand. Flooded early in the year, idle at other times.',
    },
    leave: {
      name: 'Leave and welfare',
      facts: 'Small, used steadily. No source code; rules so special that no ready service fits.',
    },
    survey: {
      name: 'Survey database of 2013',
      facts: 'Small. Nobody has used it for three years, but its machine still runs.',
    },
    doors: {
      name: 'Doors and cameras',
      facts: 'Small. Wired to devices in the building; doors must open even without internet.',
    },
    records: {
      name: 'Patient records',
      facts: 'Large, always in use. The emergency room must read histories even without internet.',
    },
    appointments: {
      name: 'Appointments',
      facts: 'Middling. Source code and developers at hand. Crowded each morning and on special clinic days.',
    },
    images: {
      name: 'Archive of X-ray images',
      facts: 'Middling, used steadily. No source code, and no ready service that fits.',
    },
    stock: {
      name: 'Stores and supplies',
      facts: 'Middling. No source code. Ready services of the kind can be hired.',
    },
    news: { name: 'Health news website', facts: 'Small. Source code at hand. Crowded during epidemics.' },
    training: {
      name: 'Old training site',
      facts: 'Small. Unused since the ministry’s own system replaced it.',
    },
  },
  verdicts: { good: 'Sound', fair: 'Passable', unwise: 'Unwise' },
  levels: { low: 'low', medium: 'medium', high: 'high' },
  remarks: {
    archive: 'Nobody uses it: switch it off, but first keep the records that the rules ask for.',
    stillUsed: 'People use it every day; work stops when it is switched off.',
    unused: 'Money for a system that nobody uses. Retire it.',
    stays:
      'Tied to devices in the building or needed when the line fails: keep it there, with a copy elsewhere.',
    waits: 'Possible with a reason and a day to look again; but the old machine costs on and grows riskier.',
    leavesBuilding: 'When the line fails, the devices or the ward cannot use it. Keep it in the building.',
    noSource: 'Without the source code it cannot really be changed.',
    buyInstead: 'No source code, and a ready service can be hired.',
    noGain: 'Costs more than a system of this size will ever gain.',
    elastic: 'Use swings widely and developers are at hand: power grows only when needed. Do it in stages.',
    managed: 'Little change, less upkeep, and crowded days are met better.',
    halfway: 'Better in part, but this large system still cannot grow and shrink by itself.',
    noProduct: 'No ready service can replace it; bending one would amount to writing anew.',
    standard: 'A standard service exists for such work. Agree how to take the data out before signing.',
    peaksStay: 'Quick, but a machine sized for the crowd is hired all year, so the rent is high.',
    agesOn: 'Quick, but the old program stays old although a service can be hired.',
    quick: 'Used steadily, and the program cannot be changed: moving it as it is is quick and low in risk.',
  },
  one: '{verdict} · {cost} thousand baht · months: {months} · risk: {risk} · {remark}',
  sums: {
    sum: 'The whole plan costs {cost} thousand baht over three years (allowed: {allowedCost}) and takes {months} of the {allowedMonths} months allowed; systems at high risk: {high}.',
    overCost: 'Over the budget.',
    overTime: 'Over the time allowed.',
    unwise: 'Unwise choices: {unwise}. The reasons stand below those systems.',
    uniform: 'One way for every system: a sign that they have not been looked at one by one.',
    fine: 'The plan is within its limits and has no unwise choice.',
  },
  unfinished: 'Not chosen yet: {open}.',
  compare: 'Compare the six ways: ',
  columns: {
    system: 'System',
    strategy: 'Way',
    cost: 'thousand baht',
    months: 'months',
    why: 'Remark',
  },
  task: 'Task: make a plan of at most {cost} thousand baht and {months} months without an unwise choice.',
  example: 'See an example plan, and plans that use one way for everything',
  whole: {
    caption: 'Whole plans compared',
    plan: 'Plan',
    example: 'Example plan',
    unwise: 'unwise (systems)',
  },
}
