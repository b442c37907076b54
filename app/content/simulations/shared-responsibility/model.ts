export const serviceModels = ['iaas', 'paas', 'saas'] as const
export type ServiceModel = (typeof serviceModels)[number]

/** Who looks after a duty: the agency that uses the cloud, its provider, or both, each in part. */
export const keepers = ['agency', 'provider', 'both'] as const
export type Keeper = (typeof keepers)[number]

export const duties = [
  'data',
  'accounts',
  'application',
  'patches',
  'system',
  'network',
  'backup',
  'hardware',
  'building',
  'breach',
] as const
export type Duty = (typeof duties)[number]

/**
 * Who keeps each duty. After the shared-responsibility matrices that the large providers publish
 * (for example learn.microsoft.com/azure/security/fundamentals/shared-responsibility); `breach` after
 * sections 37 (4) and 40 (2) of the Personal Data Protection Act B.E. 2562.
 */
export const answers: Record<Duty, Record<ServiceModel, Keeper>> = {
  data: { iaas: 'agency', paas: 'agency', saas: 'agency' },
  accounts: { iaas: 'agency', paas: 'agency', saas: 'agency' },
  application: { iaas: 'agency', paas: 'both', saas: 'provider' },
  patches: { iaas: 'agency', paas: 'both', saas: 'provider' },
  system: { iaas: 'agency', paas: 'provider', saas: 'provider' },
  network: { iaas: 'agency', paas: 'both', saas: 'provider' },
  backup: { iaas: 'agency', paas: 'both', saas: 'both' },
  hardware: { iaas: 'provider', paas: 'provider', saas: 'provider' },
  building: { iaas: 'provider', paas: 'provider', saas: 'provider' },
  breach: { iaas: 'both', paas: 'both', saas: 'both' },
}

export interface Marking {
  right: number
  wrong: number
  open: number
}

/** Counts right, wrong and unanswered duties of one service model; the three add up to all duties. */
export function mark(model: ServiceModel, given: Partial<Record<Duty, Keeper>>): Marking {
  const marking: Marking = { right: 0, wrong: 0, open: 0 }
  for (const duty of duties) {
    const keeper = given[duty]
    if (keeper === undefined) marking.open += 1
    else if (keeper === answers[duty][model]) marking.right += 1
    else marking.wrong += 1
  }
  return marking
}
