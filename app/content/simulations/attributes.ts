import { z } from 'zod'

/** What a whole-number attribute must be, in words that stand in both halves of a refusal. */
export function wholeNumberRule(min: number, max: number): string {
  return `จำนวนเต็ม / whole number ${min}–${max}`
}

/** A whole number in the digits 0–9, from `min` to `max`. Takes the number itself as well. */
export function wholeNumber(min: number, max: number) {
  const fits = (given: string) => /^\d{1,9}$/.test(given) && Number(given) >= min && Number(given) <= max
  return z.coerce.string().refine(fits, wholeNumberRule(min, max)).transform(Number)
}

/** One of the given words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: words.join(', ') })
}
