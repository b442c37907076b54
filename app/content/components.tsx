import type { Element } from 'hast'
import {
  Children,
  type ComponentType,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type {
  CheckKey,
  Check as CheckShape,
  Language,
  QuestionKey,
  Question as QuestionShape,
} from './course.ts'
import { type Attributes, componentAttributes } from './dialect.ts'
import { labels } from './labels.ts'
import { linkIsExternal } from './link.ts'
import { pictureHtml } from './picture.ts'
import type { Simulation } from './simulations/simulation.ts'

interface Inside {
  children?: ReactNode
}

/** Where a check stood in the page; the page's HTML is cut there. */
export const slot = /<mekha-slot n="(\d+)"><\/mekha-slot>/

const letters = 'abcdefgh'

/**
 * The components of one lesson being rendered. Checks are not rendered: they are taken apart into what a
 * learner sees (`checks`) and what stays on the server (`keys`), and leave a slot in the page.
 */
export function lessonComponents(given: {
  language: Language
  picture: (src: string) => Element | undefined
  simulations: Record<string, Simulation>
  checks: CheckShape[]
  keys: CheckKey[]
}): Record<string, ComponentType<never> | ((props: never) => ReactNode)> {
  const words = labels[given.language]
  let tables = 0
  let codes = 0

  function Question(_: Attributes<'Question'> & Inside): null {
    return null
  }
  function Choice(_: { right?: string } & Inside): null {
    return null
  }
  function Why(_: Inside): null {
    return null
  }
  const propsOf = <Props,>(node: ReactNode, type: (props: Props) => ReactNode): Props | undefined =>
    isValidElement<Props>(node) && node.type === type ? node.props : undefined
  const html = (nodes: ReactNode[]) => renderToStaticMarkup(createElement(Fragment, null, ...nodes)).trim()

  function takeQuestion(props: Attributes<'Question'> & Inside): { shown: QuestionShape; key: QuestionKey } {
    const inside = Children.toArray(props.children)
    const choices = inside.flatMap(node => propsOf(node, Choice) ?? [])
    const shown: QuestionShape = {
      id: props.id,
      kind: props.kind ?? 'single',
      prompt: html(inside.filter(node => !propsOf(node, Choice))),
      choices: [],
    }
    const key: QuestionKey = { id: props.id, right: [], why: {} }
    choices.forEach((choice, index) => {
      const id = letters[index] ?? String(index)
      const parts = Children.toArray(choice.children)
      shown.choices.push({ id, html: html(parts.filter(node => !propsOf(node, Why))) })
      key.why[id] = html(parts.flatMap(node => propsOf(node, Why)?.children ?? []))
      if (choice.right) key.right.push(id)
    })
    return { shown, key }
  }

  function Check({ children, ...attributes }: Inside): ReactElement {
    const { id, pass, attempts } = componentAttributes.Check.parse(attributes)
    const questions = Children.toArray(children).flatMap(node => {
      const props = propsOf(node, Question)
      return props ? [takeQuestion(props)] : []
    })
    const n = given.checks.push({ id, pass, attempts, questions: questions.map(each => each.shown) }) - 1
    given.keys.push({ id, questions: questions.map(each => each.key) })
    return <mekha-slot n={n} />
  }

  return {
    Check,
    Question,
    Choice,
    Why,
    Case: ({ agency, title, children }: Attributes<'Case'> & Inside) => (
      <section className="case">
        <p className="block-label">
          {words.case}: {agency}
        </p>
        <p className="block-title">{title}</p>
        {children}
      </section>
    ),
    Callout: ({ kind, title, children }: Attributes<'Callout'> & Inside) => (
      <div className={`callout callout-${kind}`} role="note">
        <p className="block-label">{words.callout[kind]}</p>
        {title ? <p className="block-title">{title}</p> : null}
        {children}
      </div>
    ),
    Figure: ({ src, alt, caption }: Attributes<'Figure'>) => {
      const svg = given.picture(src)
      if (!svg) throw new Error(`No picture ${src}`)
      return (
        <figure className="drawing">
          <div className="picture" dangerouslySetInnerHTML={{ __html: pictureHtml(svg, alt) }} />
          {caption ? <figcaption>{caption}</figcaption> : null}
        </figure>
      )
    },
    Steps: ({ children }: Inside) => <div className="steps">{children}</div>,
    Compare: ({ children }: Inside) => <div className="compare">{children}</div>,
    Term: ({ means, children }: Attributes<'Term'> & Inside) => (
      <>
        <dfn className="term">{children}</dfn> <span className="term-meaning">({means})</span>
      </>
    ),
    Practice: ({ title, children }: Attributes<'Practice'> & Inside) => (
      <section className="practice">
        <p className="block-label">{words.practice}</p>
        {title ? <p className="block-title">{title}</p> : null}
        {children}
      </section>
    ),
    Monday: ({ children }: Inside) => (
      <section className="monday">
        <h2>{words.monday}</h2>
        {children}
      </section>
    ),
    Sources: ({ children }: Inside) => (
      <section className="sources">
        <h2>{words.sources}</h2>
        {children}
      </section>
    ),
    Simulation: ({ name, ...settings }: { name: string } & Record<string, unknown>) => {
      const simulation = given.simulations[name]
      if (!simulation) throw new Error(`No simulation ${name}`)
      return (
        <div className="simulation">
          <simulation.View settings={simulation.settings.parse(settings)} language={given.language} />
        </div>
      )
    },
    a: ({ href, children }: { href?: string } & Inside) => (
      <a href={href} rel={href && linkIsExternal(href) ? 'noreferrer' : undefined}>
        {children}
      </a>
    ),
    table: ({ children }: Inside) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <section className="table-scroll" aria-label={`${words.table} ${++tables}`} tabIndex={0}>
        <table>{children}</table>
      </section>
    ),
    pre: ({ children }: Inside) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <section className="code-scroll" aria-label={`${words.code} ${++codes}`} tabIndex={0}>
        <pre>{children}</pre>
      </section>
    ),
    input: ({ checked }: { checked?: boolean }) => (
      <span className="box">
        <span aria-hidden="true">{checked ? '☑' : '☐'}</span>
        <span className="box-word">{checked ? words.done : words.open}</span>
      </span>
    ),
  }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mekha-slot': { n: number }
    }
  }
}
