/** Most bytes of a film that one open-ended request is given. */
const most = 2 * 1024 * 1024

/**
 * The part of `size` bytes that a Range header asks for: first and last byte. `undefined` where it is to be
 * answered with everything (no range, several, or another unit), `null` where nothing of it is there.
 */
export function byteRange(
  header: string | null,
  size: number,
): { from: number; to: number } | null | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? null : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return undefined
  if (from >= size) return null
  return { from, to: Math.min(size - 1, last === '' ? from + most - 1 : Number(last)) }
}
