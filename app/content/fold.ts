/** The longest answer that is read, in characters. */
export const answerLimit = 200

/**
 * A short text as it is compared: composed (NFC), without case, spaces, punctuation and what cannot be seen.
 * Thai digits become Arabic ones, and two ways of typing the same Thai vowel become one; tone marks stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{P}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/เเ/g, 'แ')
}

/** Digits before and after the point of the numbers that are read, and of those that are kept. */
const most = { whole: 12, fraction: 6 }

/**
 * A number as people type it, as a plain decimal: Thai or full-width digits, commas between thousands, spaces,
 * a sign, and the question's own unit after it. Undefined where it cannot be one.
 */
export function readNumber(typed: string, unit = ''): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\p{Z}\p{C}\s]/gu, '')
    .replace(/^[−–]/u, '-')
  const bare = unit.normalize('NFKC').replace(/[\p{Z}\p{C}\s]/gu, '')
  const figure =
    bare !== '' && plain.toLowerCase().endsWith(bare.toLowerCase()) ? plain.slice(0, -bare.length) : plain
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/.exec(figure)
  if (!match) return undefined
  const whole = (match[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0'
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if ((match[2] ?? match[3]) === undefined || whole.length > most.whole || fraction.length > most.fraction)
    return undefined
  const value = fraction === '' ? whole : `${whole}.${fraction}`
  return match[1] === '-' && value !== '0' ? `-${value}` : value
}

/** A plain decimal in millionths. */
function millionths(decimal: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(decimal) ?? []
  const value = BigInt(whole + fraction.padEnd(6, '0'))
  return sign === '-' ? -value : value
}

/** Whether two plain decimals are at most the tolerance apart, without any rounding. */
export function numbersMeet(given: string, right: string, tolerance = '0'): boolean {
  const apart = millionths(given) - millionths(right)
  return (apart < 0n ? -apart : apart) <= millionths(tolerance)
}
