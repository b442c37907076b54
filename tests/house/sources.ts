/** The project's own files, as the house tests read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

export const root = join(import.meta.dirname, '../..')

const notOurs = new Set(['node_modules', 'build', 'data', '.git', '.vite', 'coverage'])

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (notOurs.has(entry.name) && folder === root) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
  })
}

/** Every file of the project, relative to its root, with forward slashes. */
export const files: string[] = walk(root).map(path => relative(root, path).split(sep).join('/'))

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** The files in these folders with these endings. */
export const filesIn = (folders: readonly string[], ending = /\.(?:ts|tsx|js)$/) =>
  files.filter(file => folders.includes(file.split('/')[0] ?? '') && ending.test(file))

export interface Import {
  from: string
  /** Only types are taken: nothing of it is there when the program runs. */
  typeOnly: boolean
  names: string[]
}

const parsed = new Map<string, ts.SourceFile>()

/** The syntax tree of a file, or of a text in its place. */
export function parse(file: string, text?: string): ts.SourceFile {
  const known = text === undefined ? parsed.get(file) : undefined
  if (known) return known
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined
  const source = ts.createSourceFile(file, text ?? textOf(file), ts.ScriptTarget.Latest, true, kind)
  if (text === undefined) parsed.set(file, source)
  return source
}

export function visit(node: ts.Node, see: (node: ts.Node) => void) {
  see(node)
  ts.forEachChild(node, child => visit(child, see))
}

/** Everything that a source imports, re-exports or imports on demand. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = []
  visit(source, node => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause
      const bindings = clause?.namedBindings
      const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
      const whole = clause?.name || (bindings && ts.isNamespaceImport(bindings))
      const values = named.filter(element => !element.isTypeOnly)
      found.push({
        from: node.moduleSpecifier.text,
        typeOnly:
          clause !== undefined && (clause.isTypeOnly || (!whole && named.length > 0 && values.length === 0)),
        names: named.map(element => (element.propertyName ?? element.name).text),
      })
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, names: [] })
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [given] = node.arguments
      if (given && ts.isStringLiteral(given)) found.push({ from: given.text, typeOnly: false, names: [] })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument
      if (ts.isStringLiteral(literal)) found.push({ from: literal.text, typeOnly: true, names: [] })
    }
  })
  return found
}

/** The file that an import names, relative to the root; undefined for a package. */
export function resolve(from: string, file: string): string | undefined {
  const bare = from.replace(/\?.*$/, '')
  if (bare === '#env') return 'env.server.ts'
  const room = /^#(\w+)\/(.+)$/.exec(bare)
  if (room) {
    const [, name = '', rest] = room
    return existsSync(join(root, 'app', name)) ? `app/${name}/${rest}` : `${name}/${rest}`
  }
  if (!bare.startsWith('.')) return undefined
  return join(file, '..', bare).split(sep).join('/')
}
