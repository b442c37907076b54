import { fill } from '../fill.ts'
import { capacity, type Finding } from './model.ts'

export type FindingTexts = Record<Finding['kind'], string>

/** One finding in words; `name` gives an action's or a period's name. */
export function describe(
  texts: FindingTexts,
  finding: Finding,
  name: (kind: 'action' | 'period', key: string) => string,
): string {
  const values: Record<string, string | number> = {}
  if ('action' in finding) values.action = name('action', finding.action)
  if ('need' in finding) values.need = name('action', finding.need)
  if ('period' in finding) {
    values.period = name('period', finding.period)
    values.allowed = capacity[finding.period]
  }
  if ('used' in finding) values.used = finding.used
  return fill(texts[finding.kind], values)
}
