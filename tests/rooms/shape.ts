/** What tables, columns, keys and indexes a database really holds, said alike for both engines. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { engine } from '#db/columns.ts'
import { read } from '#db/door.server.ts'

export type Dialect = 'sqlite' | 'postgres'

/** Runs a query whose rows have one column, `line`, and answers with the lines in order. */
type Ask = (query: string) => Promise<string[]>

const own = (name: string) => `${name} not like 'sqlite_%' and ${name} not like '\\_\\_%' escape '\\'`

const queries: Record<Dialect, Record<string, string>> = {
  sqlite: {
    columns: `select m.name || '.' || p.name || ' ' || lower(p.type)
        || case when p."notnull" or p.pk then ' required' else '' end
        || case when p.dflt_value is null then '' else ' default ' || p.dflt_value end as line
      from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table' and ${own('m.name')}`,
    keys: `select m.name || ' ' || (select group_concat(name, ',') from
        (select name from pragma_table_info(m.name) where pk order by pk)) as line
      from sqlite_master m where m.type = 'table' and ${own('m.name')}`,
    references: `select m.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" as line
      from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and ${own('m.name')}`,
    indexes: `select m.name || ' ' || i.name || case when i."unique" then ' unique' else '' end
        || case when i.partial then ' partial' else '' end
        || ' ' || (select group_concat(name, ',') from pragma_index_info(i.name)) as line
      from sqlite_master m, pragma_index_list(m.name) i where m.type = 'table' and i.origin = 'c'`,
    checks: `select name || ' ' || ((length(sql) - length(replace(sql, 'CHECK', ''))) / 5) as line
      from sqlite_master where type = 'table' and sql like '%CHECK(%'`,
  },
  postgres: {
    columns: `select table_name || '.' || column_name || ' ' ||
        case data_type when 'bigint' then 'integer' when 'boolean' then 'integer' when 'bytea' then 'blob'
          when 'json' then 'text' else data_type end
        || case when is_nullable = 'NO' then ' required' else '' end
        || case when column_default is null then '' else ' default ' || replace(column_default, '::text', '') end
        as line
      from information_schema.columns where table_schema = 'public'`,
    keys: `select c.conrelid::regclass || ' ' || (select string_agg(a.attname, ',' order by k.place)
        from unnest(c.conkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as line
      from pg_constraint c where c.contype = 'p' and c.connamespace = 'public'::regnamespace`,
    references: `select c.conrelid::regclass || '.' || a.attname || ' ' || c.confrelid::regclass || '.' || b.attname
        as line
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f'`,
    indexes: `select i.indrelid::regclass || ' ' || i.indexrelid::regclass
        || case when i.indisunique then ' unique' else '' end
        || case when i.indpred is null then '' else ' partial' end
        || ' ' || (select string_agg(a.attname, ',' order by k.place)
          from unnest(i.indkey) with ordinality k(number, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number) as line
      from pg_index i join pg_class t on t.oid = i.indrelid
      where not i.indisprimary and t.relnamespace = 'public'::regnamespace`,
    checks: `select conrelid::regclass || ' ' || count(*) as line from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace group by conrelid`,
  },
}

/** The shape of a database: sorted lines, one for each column, key, reference, index and check. */
export async function shapeOf(dialect: Dialect, ask: Ask): Promise<Record<string, string[]>> {
  const shape: Record<string, string[]> = {}
  for (const [part, query] of Object.entries(queries[dialect])) shape[part] = (await ask(query)).sort()
  return shape
}

/** Asks the database of this test file. */
export const askHere: Ask = async query => {
  const rows = await read()
    .select({ line: sql<string>`shape.line` })
    .from(sql`(${sql.raw(query)}) as shape`)
  return rows.map(row => row.line)
}

export const dialectHere: Dialect = engine === 'sqlite' ? 'sqlite' : 'postgres'
export const migrations = join(import.meta.dirname, '../../db/migrations')

/** The statements of every migration of a dialect, in order. */
export function statementsOf(dialect: Dialect): string[] {
  const folder = join(migrations, dialect)
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .flatMap(name => readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint'))
}

/** Builds an empty database of the other engine from its migrations, asks it, and forgets it. */
export async function shapeOfTheOther(): Promise<Record<string, string[]>> {
  if (dialectHere === 'sqlite') {
    const { PGlite } = await import('@electric-sql/pglite')
    const other = new PGlite()
    for (const statement of statementsOf('postgres')) await other.exec(statement)
    const shape = await shapeOf('postgres', async query =>
      (await other.query<{ line: string }>(query)).rows.map(row => row.line),
    )
    await other.close()
    return shape
  }
  const { default: Sqlite } = await import('better-sqlite3')
  const other = new Sqlite(':memory:')
  for (const statement of statementsOf('sqlite')) other.exec(statement)
  const shape = await shapeOf('sqlite', async query => other.prepare<[], string>(query).pluck().all())
  other.close()
  return shape
}
