import type { Words } from './words.ts'

export const en: Words = {
  kicker: 'Simulation',
  titles: { office: 'Class the documents of an office', citizen: 'Class the data of citizens' },
  lead: 'Put eight documents and data sets into classes, then check. Each answer gives the reason and where it may be kept.',
  rule: 'This is an example of classes for practice. The first three are shortened to be easily remembered; secret, very secret and top secret come from clause 12 of the Rule on Maintenance of Official Secrets B.E. 2544. In real work your agency’s own rule decides, with the latest data classification standard of the Digital Government Development Agency (DGA).',
  choose: 'Class',
  open: 'not chosen yet',
  classes: {
    open: {
      name: 'May be open',
      meaning: 'anybody may read it; locking it away would harm the public',
      where: 'anywhere that guards against tampering, such as a website or an ordinary cloud',
    },
    internal: {
      name: 'Internal use',
      meaning: 'for work within the agency; not for publication, yet no great harm if it gets out',
      where: 'a system of the agency that asks for sign-in, in the cloud or in its own room',
    },
    protected: {
      name: 'To be protected',
      meaning: 'holds personal data, or somebody is harmed if it gets out',
      where:
        'in the cloud under a data processing agreement, encrypted, with limited rights and a known country; otherwise in the agency’s own system with equal protection',
    },
    secret: {
      name: 'Official secret (secret, very secret, top secret)',
      meaning: 'harms the state if it gets out; somebody with the authority has set its class',
      where:
        'only in a system or store that the agency’s registrar of secret information approves: stop and ask first',
    },
  },
  meanings: 'The four classes of this exercise',
  columns: { item: 'Item', class: 'Class', why: 'Why', meaning: 'Meaning', where: 'Where it may be kept' },
  items: {
    notice: {
      name: 'Procurement notice already on the website',
      why: 'The law has it published; the easier to find, the fairer the competition.',
    },
    statistics: {
      name: 'Monthly number of people served, whole office',
      why: 'A total that points to nobody: it should be open data.',
    },
    memo: {
      name: 'Draft memo to the director on new counter hours',
      why: 'Not decided yet, so publishing it misleads; but nobody is much harmed. Announce it once decided.',
    },
    manual: {
      name: 'Work manual and duty roster of a section',
      why: 'For work among colleagues, with no more than names on duty: visible within the agency.',
    },
    payroll: {
      name: 'Payroll with bank account numbers',
      why: 'Points to persons and can be used to divert money.',
    },
    bids: {
      name: 'Sealed bids before the opening day',
      why: 'No personal data, yet a leak makes the competition unfair. Class it anew after the opening.',
    },
    discipline: {
      name: 'File of a disciplinary inquiry',
      why: 'Touches a person’s name and the safety of witnesses. The agency may set a secret class for it.',
    },
    security: {
      name: 'Security plan for a dignitary, stamped “very secret”',
      why: 'Somebody with the authority has set the class; a user may not lower it.',
    },
    form: {
      name: 'Blank form and list of required documents',
      why: 'People need it; the easier to find, the more time everybody saves.',
    },
    provinces: {
      name: 'Number of claimants, totals by province',
      why: 'Large totals that point to nobody. Broken down until a cell holds one person, think again.',
    },
    counters: {
      name: 'Next week’s staffing plan for the counters',
      why: 'Arranges internal work and holds nothing about citizens.',
    },
    applications: {
      name: 'Applications with copies of identity cards',
      why: 'Points to persons directly; a leak lets others open accounts in their names.',
    },
    disability: {
      name: 'Register of disabled people with treatments',
      why: 'Sensitive personal data under section 26 of the Personal Data Protection Act: stricter limits.',
    },
    complaint: {
      name: 'Complaint with the complainant’s name',
      why: 'The complainant may be threatened: only those who work on the case may see it.',
    },
    nameless: {
      name: 'Data set without names, but with birth date, village and occupation',
      why: 'The three together tell who it is. Deleting names alone does not make data open.',
    },
    witnesses: {
      name: 'Names of protected witnesses, stamped “top secret”',
      why: 'A leak may cost lives; somebody with the authority has set the class.',
    },
  },
  personal: 'Holds personal data, so the duties of the PDPA apply too.',
  check: 'Check',
  again: 'Clear and start again',
  marks: {
    right: 'Right',
    low: 'Too low: it would get out',
    high: 'Too high: those who should use it could not',
  },
  result: 'Right: {right}. Too low: {low}. Too high: {high}. Not chosen: {open}.',
  perfect: 'All eight are right. Now look up what your agency’s own rule calls these classes.',
  answers: 'See all eight answers with reasons',
  kept: 'Where each class may be kept',
  places: {
    web: 'Public website',
    cloud: 'Public cloud that the agency hires',
    government: 'Government cloud',
    room: 'The agency’s own room',
    sealed: 'Special system approved by the registrar of secret information',
  },
  may: { yes: '● yes', if: '▲ on conditions', no: '✕ not used' },
}
