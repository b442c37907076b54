/** Whether a link may stand in a lesson: http(s) with a host, or relative without any scheme. */
export function linkAllowed(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these from addresses.
  if (url === '' || /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/.test(url)) return false
  if (/^https?:\/\/[^/]/i.test(url)) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    return parsed !== undefined && parsed.hostname !== '' && parsed.username === '' && parsed.password === ''
  }
  if (url.startsWith('//')) return false
  return !(url.split(/[/?#]/, 1)[0] ?? '').includes(':')
}

/** Whether a link leaves the platform. */
export const linkIsExternal = (url: string) => /^https?:/i.test(url)
