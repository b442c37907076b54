const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'

/** The 13 digits of a citizen id as people type it: Thai digits, spaces, dashes and invisible letters are understood. */
export function normaliseCitizenId(typed: string): string {
  return [...typed]
    .filter(letter => !/[\s\p{Pd}\p{Cf}]/u.test(letter))
    .map(letter => (thaiDigits.includes(letter) ? String(thaiDigits.indexOf(letter)) : letter))
    .join('')
}

/** The 13th digit: (11 − Σ digit_i × (14 − i) mod 11) mod 10 for i = 1..12 (Department of Provincial Administration). */
export function citizenIdCheckDigit(first12: string): number {
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0)
  return (11 - (sum % 11)) % 10
}

/** True for 13 digits whose last is the check digit of the others. */
export function isCitizenId(digits: string): boolean {
  return /^\d{13}$/.test(digits) && Number(digits[12]) === citizenIdCheckDigit(digits.slice(0, 12))
}
