/** What every installation begins with: the tree of government, the five programmes and the activities of their sources. */
import { activities } from '#db/data/activities.ts'
import { organisations } from '#db/data/organisations.ts'
import { programmes } from '#db/data/programmes.ts'
import { mutate, platform, Undone } from '#db/door.server.ts'
import { plantOrganisations } from '#people/organisation.server.ts'
import { plantActivities } from '#programmes/activity.server.ts'
import { mendSums } from '#programmes/tally.server.ts'
import { plantProgrammes } from '#programmes/target.server.ts'

/** Plants what is not there yet. Doing it again changes nothing that people have set. */
export async function plant(now: number): Promise<void> {
  await mutate(
    { actor: platform, verb: 'installation.plant', subject: 'installation/seeds', now },
    async tx => {
      await plantOrganisations(tx, organisations)
      await plantProgrammes(tx, programmes, now)
      await plantActivities(tx, activities, now)
    },
  )
  const mend = { actor: platform, verb: 'sums.mend', subject: 'installation/sums', now }
  await mutate(mend, async tx => ((await mendSums(tx)) ? undefined : new Undone(undefined)))
}
