import type { Element } from 'hast'
import type { ComponentType, ReactNode } from 'react'
import { type Taken, takingComponents } from './asked.tsx'
import type { Language } from './course.ts'
import type { Attributes } from './dialect.ts'
import { labels } from './labels.ts'
import { linkIsExternal } from './link.ts'
import type { Media } from './media.ts'
import { Film, Handout, Photograph } from './media-views.tsx'
import { pictureHtml } from './picture.ts'
import type { Simulation } from './simulations/simulation.ts'

interface Inside {
  children?: ReactNode
}

/**
 * The components of one lesson being rendered. Checks and assignments are not rendered: they are taken
 * out (`taken`) and leave a slot in the page.
 */
export function lessonComponents(given: {
  language: Language
  picture: (src: string) => Element | undefined
  media: (src: string) => Media | undefined
  simulations: Record<string, Simulation>
  taken: Taken
}): Record<string, ComponentType<never> | ((props: never) => ReactNode)> {
  const words = labels[given.language]
  const media = (src: string): Media => {
    const found = given.media(src)
    if (!found) throw new Error(`No file ${src}`)
    return found
  }
  let tables = 0
  let codes = 0

  return {
    ...takingComponents(given.taken),
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
      return (
        <figure className="drawing">
          {svg ? (
            <div className="picture" dangerouslySetInnerHTML={{ __html: pictureHtml(svg, alt) }} />
          ) : (
            <Photograph media={media(src)} alt={alt} />
          )}
          {caption ? <figcaption>{caption}</figcaption> : null}
        </figure>
      )
    },
    Video: ({ src, captions, title, children }: Attributes<'Video'> & Inside) => (
      <Film
        {...{ src, title, children }}
        film={media(src)}
        captions={media(captions)}
        language={given.language}
      />
    ),
    Download: ({ src, title }: Attributes<'Download'>) => (
      <Handout name={src} title={title} media={media(src)} />
    ),
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
