import type { ReactNode } from 'react'

export interface Column<Row> {
  label: string
  /** Figures stand to the right, with digits of one width. */
  figure?: boolean
  cell(row: Row): ReactNode
}

/** A table that scrolls inside itself on a phone. The first column names its row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  foot,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf(row: Row): string
  foot?: readonly ReactNode[]
}) {
  const [first, ...rest] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.label} scope="col" className={column.figure ? 'figure' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {rest.map(column => (
                <td key={column.label} className={column.figure ? 'figure' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, place) =>
                place === 0 ? (
                  <th key={columns[place]?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[place]?.label} className={columns[place]?.figure ? 'figure' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
