/**
 * Everything is written through `mutate`. The rule, file by file:
 * 1. only db/connection.server.ts names a database driver, and only the door opens it;
 * 2. a table is inserted into, updated or deleted from only through a parameter named `tx`;
 * 3. only a function parameter is typed `Tx`, it is named `tx`, and nothing is cast to it;
 * 4. no SQL text writes, outside the connection;
 * 5. a route knows of db/ only `mutate` with what belongs to it, and hands `tx` on without using it.
 */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf, parse, resolve, visit } from './sources.ts'

const connection = 'db/connection.server.ts'
const door = 'db/door.server.ts'
const drivers =
  /^(?:better-sqlite3|pg|@electric-sql\/pglite|drizzle-orm\/(?:better-sqlite3|node-postgres|pglite)(?:\/.*)?)$/
const writes = new Set(['insert', 'update', 'delete'])
const writingSql =
  /\b(?:insert\s+(?:or\s+\w+\s+)?into|update\s+\S+\s+set|delete\s+from|drop\s|alter\s|create\s|truncate\s|replace\s+into|pragma\s|attach\s)/i
const fromDoor = new Set(['mutate', 'Undone', 'platform', 'Actor', 'Tx'])

const nameOf = (node: ts.Node | undefined) => (node && ts.isIdentifier(node) ? node.text : undefined)

/** Names that stand for tables in this file. */
function tablesIn(source: ts.SourceFile): Set<string> {
  const tables = new Set<string>()
  visit(source, node => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return
    if (resolve(node.moduleSpecifier.text, source.fileName) !== 'db/schema.ts') return
    const bindings = node.importClause?.namedBindings
    if (bindings && ts.isNamedImports(bindings))
      for (const element of bindings.elements) tables.add(element.name.text)
    if (bindings && ts.isNamespaceImport(bindings)) tables.add(bindings.name.text)
  })
  return tables
}

/** The nearest thing around a node that takes a parameter of this name. */
function isParameter(name: string, node: ts.Node): boolean {
  for (let around: ts.Node | undefined = node.parent; around; around = around.parent)
    if (ts.isFunctionLike(around) && around.parameters.some(parameter => nameOf(parameter.name) === name))
      return true
  return false
}

const isTx = (type: ts.TypeNode | undefined) =>
  type !== undefined && ts.isTypeReferenceNode(type) && nameOf(type.typeName) === 'Tx'

/** What a file does past the door, as sentences. */
function pastTheDoor(file: string, text?: string): string[] {
  const source = parse(file, text)
  const faults: string[] = []
  const fault = (node: ts.Node, sentence: string) =>
    faults.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${sentence}`)
  const tables = tablesIn(source)
  const route = file.startsWith('app/routes/') || /^app\/(?:root|entry)/.test(file)

  for (const { from, names } of importsOf(source)) {
    const target = resolve(from, file)
    if (file !== connection && drivers.test(from)) fault(source, `names the driver ${from}`)
    if (target === connection && names.includes('openEngine') && file !== door)
      fault(source, 'opens a database')
    if (route && target?.startsWith('db/') && (target !== door || names.some(name => !fromDoor.has(name))))
      fault(source, `is a route and knows ${from}`)
  }

  visit(source, node => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: receiver, name } = node.expression
      const [given] = node.arguments
      const table = given && (ts.isPropertyAccessExpression(given) ? nameOf(given.expression) : nameOf(given))
      const byTx = nameOf(receiver) === 'tx' && isParameter('tx', node)
      if (writes.has(name.text) && table && (tables.has(table) || /tables?$/i.test(table)) && !byTx)
        fault(node, `writes ${table} without a tx`)
      if (route && nameOf(receiver) === 'tx') fault(node, 'is a route and uses its tx')
    }
    if (isTx((node as ts.ParameterDeclaration).type)) {
      const typed = node as ts.ParameterDeclaration
      if (file !== connection && !(ts.isParameter(node) && nameOf(typed.name) === 'tx'))
        fault(node, 'types something as Tx that is not a parameter named tx')
      if (file !== connection && (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)))
        fault(node, 'casts to Tx')
    }
    const sql =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    const tagged = ts.findAncestor(node, ts.isTaggedTemplateExpression)
    const executed = ts.findAncestor(node, ts.isCallExpression)
    const asked =
      nameOf(tagged?.tag) === 'sql' ||
      /\.(?:exec|prepare|execute|run|raw|unsafe|query)$/.test(executed?.expression.getText() ?? '')
    if (sql && asked && file !== connection && writingSql.test((node as ts.LiteralLikeNode).text))
      fault(node, 'writes by SQL text')
  })
  return [...new Set(faults)]
}

const sources = filesIn(['app', 'db', 'server', 'bin']).filter(file => !file.startsWith('db/migrations/'))

describe('the one door for writes', () => {
  it('is the only way to write', () => {
    expect(sources.flatMap(file => pastTheDoor(file))).toEqual([])
  })

  it('is used', () => {
    const writers = sources.filter(file => /\btx\s*\.(?:insert|update|delete)\(/.test(parse(file).text))
    expect(writers.length).toBeGreaterThan(8)
  })

  const table = "import { persons } from '#db/schema.ts'\n"
  it.each([
    ['a driver elsewhere', 'app/people/x.server.ts', "import Sqlite from 'better-sqlite3'"],
    ['a driver on demand', 'server/x.ts', "const pg = await import('pg')"],
    ['a database opened elsewhere', 'bin/x.ts', "import { openEngine } from '#db/connection.server.ts'"],
    ['a write by the reader', 'app/people/x.server.ts', `${table}read().insert(persons).values({})`],
    [
      'a write by a name of its own',
      'app/people/x.server.ts',
      `${table}(db: Door) => db.update(persons).set({})`,
    ],
    ['a tx that is no parameter', 'app/people/x.server.ts', `${table}const tx = open()\ntx.delete(persons)`],
    [
      'a table behind the schema',
      'app/x.ts',
      "import * as schema from '#db/schema.ts'\nread().delete(schema.persons)",
    ],
    [
      'a table under another name',
      'app/people/x.ts',
      "import { persons as p } from '#db/schema.ts'\ndb.insert(p)",
    ],
    ['a Tx of another name', 'app/people/x.server.ts', 'function add(writer: Tx) {}'],
    ['a Tx kept', 'app/people/x.server.ts', 'let kept: Tx'],
    ['a Tx made', 'app/people/x.server.ts', 'const made = read() as unknown as Tx'],
    ['SQL that inserts', 'app/people/x.server.ts', 'sql`insert into persons values (1)`'],
    ['SQL that updates', 'app/people/x.server.ts', 'sql`UPDATE persons SET a = $' + '{1} where b`'],
    ['SQL that is run', 'bin/x.ts', "base.exec('delete from persons')"],
    ['a route with a table', 'app/routes/x.tsx', table],
    ['a route that reads', 'app/routes/x.tsx', "import { read } from '#db/door.server.ts'"],
    ['a route that writes', 'app/routes/x.tsx', 'mutate(deed, tx => tx.insert(persons))'],
  ])('would see %s', (_, file, text) => {
    expect(pastTheDoor(file, text)).not.toEqual([])
  })

  it.each([
    ['a set that forgets', `${table}const seen = new Set([persons.id]); seen.delete('id')`],
    ['a hash that goes on', "createHash('sha256').update(persons)"],
    ['a verb with its tx', `${table}async function add(tx: Tx) { await tx.insert(persons).values({}) }`],
    ['words about writing', "const help = 'insert into the form what you know'"],
  ])('lets be %s', (_, text) => {
    expect(pastTheDoor('app/people/x.server.ts', text)).toEqual([])
  })
})
