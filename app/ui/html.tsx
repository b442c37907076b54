/** HTML that this site's own compiler wrote and cleaned. Nothing else may come this way. */
export function Html({
  as: Tag = 'div',
  html,
  className,
}: {
  as?: 'div' | 'span'
  html: string
  className?: string
}) {
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
