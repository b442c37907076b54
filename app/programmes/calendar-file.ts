import ical from 'ical-generator'
import { isWholeDays } from './activity.ts'

const bangkok = 7 * 3_600_000

export interface CalendarEntry {
  id: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  /** When this file is made. */
  madeAt: number
  /** The page of the activity. */
  address: string
}

/** A calendar file (RFC 5545) with one entry; instants in UTC, whole days as days of Bangkok. */
export function calendarFile(entry: CalendarEntry, language: 'th' | 'en'): string {
  const whole = isWholeDays(entry)
  const at = (instant: number) => new Date(whole ? instant + bangkok : instant)
  const calendar = ical({
    prodId: { company: 'Mekha', product: 'Activities', language: language.toUpperCase() },
  })
  calendar.createEvent({
    id: `${entry.id}@mekha`,
    stamp: new Date(entry.madeAt),
    start: at(entry.startsAt),
    end: at(entry.endsAt),
    allDay: whole,
    summary: entry.title,
    location: entry.place,
    url: entry.address,
  })
  return calendar.toString()
}
