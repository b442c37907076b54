/** Requests as no browser sends them: any host, any method, any bytes. */
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Headers
  body: string
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Headers()
  for (const line of lines)
    headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1))
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(end + 4) }
}

/** Sends the request line, the headers and the body as given, and answers with what came back until the end. */
export function sendRaw(
  origin: string,
  line: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(origin)
  const all = { host, connection: 'close', ...headers }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.setTimeout(5000, () => socket.destroy(new Error(`No answer to ${line} within 5 s`)))
    socket.on('data', bytes => {
      text += bytes.toString('latin1')
    })
    socket.on('error', error => (text ? resolve(parse(text)) : reject(error)))
    socket.on('end', () => resolve(parse(text)))
    socket.write(`${line} HTTP/1.1\r\n${head.join('')}\r\n`)
    socket.write(body)
  })
}
