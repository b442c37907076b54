import type { Language } from '../../course.ts'
import type { Network, Scenario, Site } from './model.ts'
import type { ResultTexts } from './sentence.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export interface Words {
  kicker: string
  invented: string
  scenarios: Record<Scenario, { title: string; lead: string; need: string }>
  network: string
  networks: Record<Network, string>
  sites: Record<Site, { name: string; meaning: string }>
  steps: Record<string, { name: string; meaning: string }>
  where: string
  awaited: string
  later: string
  result: ResultTexts
  chart: { title: string; description: string; need: string; network: string; work: string }
  columns: { step: string; total: string; cost: string; core: string; site: string; meaning: string }
  compare: { summary: string; caption: string; ms: string }
  yes: string
  no: string
  meanings: string
  question: { title: string; ask: string; summary: string; none: string; more: string[] }
}

export const words: Record<Language, Words> = { th, en }
