// Sets a page in Typst, beside the loop that answers requests. What the page says comes as data, never as source.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const fonts = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map(file =>
  readFileSync(require.resolve(`@expo-google-fonts/sarabun/${file}`)),
)
const compiler = NodeCompiler.create({ workspace: workerData.folder, fontArgs: [{ fontBlobs: fonts }] })

/** Sizes to try, in points, until the page is as long as it may be. */
const sizes = [11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]

/** @param {{ source: string, data: object, pages: number }} job */
function set({ source, data, pages }) {
  for (const size of sizes) {
    const inputs = { data: JSON.stringify({ ...data, size }) }
    const compiled = compiler.compile({ mainFileContent: source, inputs })
    const { result } = compiled
    if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    if (result.numOfPages <= pages) return compiler.pdf(result, { pdfStandard: 'a-2a' })
  }
  throw new Error(`The page does not fit into ${pages}.`)
}

parentPort?.on('message', ({ number, job }) => {
  try {
    parentPort?.postMessage({ number, pdf: set(job) })
  } catch (error) {
    parentPort?.postMessage({ number, problem: String(error) })
  }
  compiler.evictCache(10)
})
