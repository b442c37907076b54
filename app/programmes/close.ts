/** Which months may be closed, and what changed in a closed month since: decided without a database. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { SignedHead } from './ledger.ts'
import { endOfMonth, monthOf, nextMonth } from './periods.ts'

export const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/

/** Why a month cannot be closed. */
export type CloseRefused = 'closed' | 'not-over' | 'out-of-order' | 'nothing' | 'settling'

/** `first` is the first month in which somebody came to count; `last` the last month that is closed. */
export interface Calendar {
  first: string | undefined
  last: string | undefined
}

/** The months from one to another, both included, oldest first. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}

const isOver = (month: string, now: number) => endOfMonth(month) < now

/**
 * The months that may be closed now, oldest first. Closing may begin at any month that is over and has a credit in it
 * or before it; from then on it is one month after the other, none left out.
 */
export function closable({ first, last }: Calendar, now: number): string[] {
  if (last !== undefined) return isOver(nextMonth(last), now) ? [nextMonth(last)] : []
  return first === undefined ? [] : monthsBetween(first, monthOf(now)).filter(month => isOver(month, now))
}

/** Why this month cannot be closed now; undefined: it can. */
export function refusal(month: string, calendar: Calendar, now: number): CloseRefused | undefined {
  const { first, last } = calendar
  if (closable(calendar, now).includes(month)) return undefined
  if (last !== undefined && month <= last) return month === last ? 'closed' : 'out-of-order'
  if (!isOver(month, now)) return 'not-over'
  return first === undefined || month < first ? 'nothing' : 'out-of-order'
}

/** Every month from the first with a credit (or the first closed) up to this one, newest first. */
export function monthsShown(first: string | undefined, closed: readonly string[], now: number): string[] {
  const from = [first, closed[0]].filter(month => month !== undefined).sort()[0]
  return from === undefined ? [] : monthsBetween(from, monthOf(now)).reverse()
}

/** A fingerprint of the ends of all chains that can be read aloud: 16 digits of their SHA-256, in fours. */
export function fingerprintOf(chains: SignedHead['chains']): string {
  const inOrder = [...chains].sort((a, b) => (a.targetId < b.targetId ? -1 : 1))
  const digest = createHash('sha256')
    .update(String(canonicalize(inOrder)))
    .digest('hex')
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
