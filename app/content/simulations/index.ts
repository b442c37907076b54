/**
 * The simulations of the lesson dialect: `<Simulation name="…" />` takes its name from these keys.
 *
 *   simulations[name].settings   zod schema of the other attributes: literal strings, kebab-case names,
 *                                unknown ones refused; a `ZodObject`, so `shape` lists the names
 *   simulations[name].View       ({ settings, language }) => ReactElement, with what `settings` gave
 *
 * The HTML stands inside a custom element `sim-<name>`, which `<name>/island.ts` upgrades in the browser.
 */

import * as biasExplorer from './bias-explorer/settings.ts'
import { View as BiasExplorer } from './bias-explorer/view.tsx'
import * as busTracking from './bus-tracking/settings.ts'
import { View as BusTracking } from './bus-tracking/view.tsx'
import * as cloudCost from './cloud-cost/settings.ts'
import { View as CloudCost } from './cloud-cost/view.tsx'
import * as dataClassification from './data-classification/settings.ts'
import { View as DataClassification } from './data-classification/view.tsx'
import * as incidentDrill from './incident-drill/settings.ts'
import { View as IncidentDrill } from './incident-drill/view.tsx'
import * as latencyEdge from './latency-edge/settings.ts'
import { View as LatencyEdge } from './latency-edge/view.tsx'
import * as migrationPlanner from './migration-planner/settings.ts'
import { View as MigrationPlanner } from './migration-planner/view.tsx'
import * as plan100Days from './plan-100-days/settings.ts'
import { View as Plan100Days } from './plan-100-days/view.tsx'
import * as promptDesk from './prompt-desk/settings.ts'
import { View as PromptDesk } from './prompt-desk/view.tsx'
import * as sensorAlert from './sensor-alert/settings.ts'
import { View as SensorAlert } from './sensor-alert/view.tsx'
import * as sharedResponsibility from './shared-responsibility/settings.ts'
import { View as SharedResponsibility } from './shared-responsibility/view.tsx'
import { type Simulation, simulation } from './simulation.ts'
import * as threshold from './threshold/settings.ts'
import { View as Threshold } from './threshold/view.tsx'

export const simulations: Record<string, Simulation> = {
  'shared-responsibility': simulation(sharedResponsibility.settings, SharedResponsibility),
  'cloud-cost': simulation(cloudCost.settings, CloudCost),
  threshold: simulation(threshold.settings, Threshold),
  'sensor-alert': simulation(sensorAlert.settings, SensorAlert),
  'migration-planner': simulation(migrationPlanner.settings, MigrationPlanner),
  'data-classification': simulation(dataClassification.settings, DataClassification),
  'bias-explorer': simulation(biasExplorer.settings, BiasExplorer),
  'prompt-desk': simulation(promptDesk.settings, PromptDesk),
  'bus-tracking': simulation(busTracking.settings, BusTracking),
  'latency-edge': simulation(latencyEdge.settings, LatencyEdge),
  'incident-drill': simulation(incidentDrill.settings, IncidentDrill),
  'plan-100-days': simulation(plan100Days.settings, Plan100Days),
}
