/** Writes values into `{name}` places of a sentence. A place without a value stays as it is. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** A whole number with thousands separated, the same in Thai and English: 1,234,567. */
export function number(value: number): string {
  return whole.format(value)
}

/** A share from 0 to 1 as whole percent, without the sign: 0.873 is 87. */
export function percent(share: number): number {
  return Math.round(share * 100)
}
