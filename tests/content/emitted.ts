import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { LessonPage } from '#content/course.ts'

const elements = new Set(
  `h2 h3 h4 p em strong del code pre blockquote ul ol li table thead tbody tr th td hr br a section div span dfn
  figure figcaption picture source img video track details summary svg g path rect circle ellipse line polyline polygon text tspan title desc`.split(
    /\s+/,
  ),
)
const attributes = new Set(
  `id class className href rel scope start role ariaLabel ariaHidden tabIndex focusable viewBox d fill stroke x y dx dy rotate
  width height rx ry cx cy r x1 y1 x2 y2 points transform strokeWidth strokeDashArray strokeLineCap strokeLineJoin
  src srcSet sizes type alt loading decoding controls preload kind srcLang label default
  fillRule fontSize fontWeight textAnchor dominantBaseline preserveAspectRatio`.split(/\s+/),
)

/** Every piece of HTML that a compiled lesson holds, keys included. */
export function htmlOf(page: LessonPage): string[] {
  const shown = page.parts.flatMap(part =>
    part.kind === 'html'
      ? [part.html]
      : part.kind === 'assignment'
        ? [part.assignment.html, ...part.assignment.items]
        : part.check.questions.flatMap(({ prompt, choices, rows = [], heads }) => [
            prompt,
            ...[...choices, ...rows].map(each => each.html),
            ...(heads ? [heads.left, heads.right] : []),
          ]),
  )
  const reasons = page.keys.flatMap(key =>
    key.questions.flatMap(each => [...Object.values(each.why), each.reason ?? '']),
  )
  return [...shown, ...reasons]
}

/**
 * What a browser would find in the HTML that a lesson has no business to hold. Read as a browser reads it,
 * independently of the gate. Simulations are left out: they are written by the platform.
 */
export function dangersIn(html: string): string[] {
  const dangers: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'comment' || node.type === 'doctype') dangers.push(node.type)
    if (node.type === 'element') {
      if (Array.isArray(node.properties.className) && node.properties.className.includes('simulation')) return
      if (!elements.has(node.tagName)) dangers.push(`<${node.tagName}>`)
      for (const [name, value] of Object.entries(node.properties)) {
        if (!attributes.has(name)) dangers.push(`${node.tagName} ${name}`)
        if (name === 'src' || name === 'srcSet')
          for (const address of String(value)
            .split(/[\s,]+/)
            .filter(part => !/^\d+w$/.test(part)))
            if (!/^\/media\/(picture-)?[0-9a-f]{64}(-\d+\.(avif|webp))?$/.test(address))
              dangers.push(`${name} ${address}`)
        if (name === 'href' && !/^(https?:\/\/[^\s]+|[^:\s]*|[^:\s]*[/?#]\S*)$/i.test(String(value)))
          dangers.push(`href ${String(value)}`)
      }
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(fromHtml(html, { fragment: true, space: 'svg' }))
  return dangers
}
