import type { Words } from './words.ts'

export const en: Words = {
  kicker: 'Simulation',
  invented:
    'Delays, prices and needs are practice figures of a usual size. Before a real design, measure the network on the spot.',
  scenarios: {
    telemedicine: {
      title: 'A doctor’s advice for a village health centre',
      lead: 'Camera and pulse meter of a subdistrict health centre send pictures to a system that looks for danger signs and marks them on the nurse’s screen while a doctor advises. Choose where each step is computed.',
      need: 'Marks must be on the screen within 150 milliseconds.',
    },
    traffic: {
      title: 'Traffic lights that see people cross',
      lead: 'A camera at a junction looks for people crossing and steers the lights; data of all junctions serve the plan of the whole city. Choose where each step is computed.',
      need: 'The lights must get their order within 100 milliseconds.',
    },
  },
  network: 'Network of the device',
  networks: { '4g': '4G', '5g': '5G', fixed: 'fibre' },
  sites: {
    device: {
      name: 'On the device',
      meaning:
        'at the health centre or the junction: no line needed, but small, slow and bought for each place',
    },
    edge: {
      name: 'Nearby centre (edge)',
      meaning: 'machines in the province or at the mast: near, but dearer than a large centre',
    },
    national: {
      name: 'National centre',
      meaning: 'fast machines, a low price for each unit, and data of every place',
    },
    abroad: {
      name: 'Centre abroad',
      meaning: 'the lowest price, but far, and the data leave the country',
    },
  },
  steps: {
    compress: {
      name: 'Compress the picture',
      meaning: 'makes video small before sending: from 4 to 0.3 megabits',
    },
    detect: { name: 'Look for danger signs', meaning: 'an AI model reads picture and pulse' },
    mark: { name: 'Mark the screen', meaning: 'draws the result over the picture for the nurse' },
    record: { name: 'Keep the record', meaning: 'adds it to the patient’s history, open to every hospital' },
    see: { name: 'Look for people crossing', meaning: 'an AI model reads the camera picture' },
    decide: { name: 'Steer the lights', meaning: 'makes red or the crossing light longer' },
    plan: { name: 'Plan the whole city', meaning: 'sets the rhythm of all junctions every fifteen minutes' },
    count: { name: 'Keep statistics', meaning: 'people and cars by the hour' },
  },
  where: 'Computed where',
  awaited: 'people wait for it',
  later: 'can be done later',
  result: {
    result:
      'It takes {total} milliseconds (network {network}, computing {work}); at most {need} are allowed. It costs {cost} thousand baht a month.',
    inTime: '● In time.',
    late: '✕ Too late.',
    goesOn: '● It goes on even when the line fails.',
    coreOnly: '▲ It goes on when the line to the centre fails, but stops when the device’s own line fails.',
    stops: '✕ It stops when any line fails.',
    abroad: '✕ Personal data leave the country: check the conditions of section 28 of the PDPA first.',
    alone: '✕ A step that needs data of many places stands where only one place is seen.',
  },
  chart: {
    title: 'Time from the camera to the result',
    description:
      'A horizontal bar of time: first the network, then the computing. The upright line is the time allowed; a bar beyond it is too late. The longest bar drawn is 400 milliseconds.',
    need: 'at most {need}',
    network: 'network {network}',
    work: 'computing {work}',
  },
  columns: {
    step: 'Step',
    total: 'Milliseconds',
    cost: 'Thousand baht a month',
    core: 'Line to the centre fails',
    site: 'Place',
    meaning: 'What it is like',
  },
  compare: {
    summary: 'See every step at the same place, on three networks',
    caption: 'Every step at the same place: total time (milliseconds)',
    ms: 'milliseconds',
  },
  yes: 'goes on',
  no: 'stops',
  meanings: 'How the four places differ',
  question: {
    title: 'Find out',
    ask: 'Place the steps so that the answer is in time, goes on when the line to the centre fails, has no warning, and is the cheapest. Then change the network.',
    summary: 'See the cheapest placement on each network',
    none: 'no placement meets everything',
    more: [
      'Steps that people wait for and that must not stop belong near; those that can wait and need the whole picture belong in the centre.',
      'A faster network shortens sending, but the way to a far centre stays as long as it is.',
      'Making data small before sending often helps more than buying a faster network.',
    ],
  },
}
