const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** A verification code without letters that look alike, four groups of four, from random bytes. */
export function verificationCode(random: Uint8Array): string {
  let number = random.reduce((total, byte) => total * 256n + BigInt(byte), 0n)
  let code = ''
  while (code.length < 16) {
    code += alphabet[Number(number % BigInt(alphabet.length))]
    number /= BigInt(alphabet.length)
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A verification code as people type it, in its own form. */
export function readCode(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/** What the serial numbers of a year begin with: `MK-2569-`, the Buddhist-era year in Bangkok. */
export function serialYear(now: number): string {
  return `MK-${new Date(now + 7 * 3_600_000).getUTCFullYear() + 543}-`
}

/** The serial number after the latest one of the year of `now`: `MK-2569-0000123`. */
export function nextSerial(latest: string | undefined, now: number): string {
  const place = latest ? Number(latest.slice(serialYear(now).length)) + 1 : 1
  return serialYear(now) + String(place).padStart(7, '0')
}
