/** The environment is parsed once, in env.server.ts, and read nowhere else. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { files, parse, textOf, visit } from './sources.ts'

/** The parser itself; the launchers, which run before it can; and tests, which set it or take a size from it. */
const may = /^(?:env\.server\.ts|bin\/[\w-]+\.js|vitest\.config\.ts|tests\/.+\.ts)$/

/** Where a source reads the environment, as file:line. */
function reads(file: string, text = textOf(file)): string[] {
  if (!/\bprocess\b|import\.meta\.env/.test(text)) return []
  const source = parse(file, text)
  const found: string[] = []
  const at = (node: ts.Node) =>
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
  visit(source, node => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'env') {
      const owner = node.expression.getText()
      if (/(?:^|\.)process$/.test(owner) || owner === 'import.meta') at(node)
    }
    if (ts.isElementAccessExpression(node) && /process$/.test(node.expression.getText())) at(node)
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
      if (node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText())) at(node)
    if (ts.isImportDeclaration(node) && /^['"](?:node:)?process['"]$/.test(node.moduleSpecifier.getText()))
      at(node)
  })
  return found
}

const sources = files.filter(file => /\.(?:ts|tsx|js|mjs)$/.test(file))

describe('the environment', () => {
  it('is read nowhere else', () => {
    expect(sources.filter(file => !may.test(file)).flatMap(file => reads(file))).toEqual([])
  })

  it('is read where it is parsed', () => {
    expect(reads('env.server.ts')).toHaveLength(1)
  })

  it.each([
    'const port = process.env.PORT',
    "const port = process['env'].PORT",
    'const { env } = process',
    'const port = globalThis.process.env.PORT',
    "import { env } from 'node:process'",
    'const mode = import.meta.env.MODE',
  ])('would be seen in: %s', text => {
    expect(reads('app/people/x.ts', text)).toHaveLength(1)
  })
})
