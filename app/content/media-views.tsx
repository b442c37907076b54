import type { ReactNode } from 'react'
import type { Language } from './course.ts'
import { labels } from './labels.ts'
import { type Media, mediaTypeOf, pictureToken, servedWidths } from './media.ts'

/** Where a file of this hash is served. */
const address = (media: Media) => `/media/${media.hash}`

/** A picture in the widths and types that it is served in; its sides are known, so that nothing moves when it comes. */
export function Photograph({ media, alt }: { media: Media; alt: string }) {
  const widths = servedWidths(media.width)
  const largest = widths.at(-1) ?? media.width
  const set = (type: 'avif' | 'webp') =>
    widths.map(width => `${pictureToken(media.hash, width, type)} ${width}w`).join(', ')
  const sizes = '(min-width: 46rem) 42rem, 100vw'
  return (
    <picture className="photograph">
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img
        src={pictureToken(media.hash, largest, 'webp')}
        srcSet={set('webp')}
        sizes={sizes}
        width={largest}
        height={Math.max(1, Math.round((media.height * largest) / media.width))}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}

/** A film with its captions, and all that is said in it as text. */
export function Film({
  src,
  film,
  captions,
  title,
  language,
  children,
}: {
  src: string
  film: Media
  captions: Media
  title: string
  language: Language
  children?: ReactNode
}) {
  const words = labels[language]
  return (
    <figure className="film">
      <video controls preload="metadata" aria-label={title}>
        <source src={address(film)} type={mediaTypeOf(src)} />
        <track kind="captions" src={address(captions)} srcLang={language} label={words.captions} default />
      </video>
      <figcaption>{title}</figcaption>
      <details className="transcript">
        <summary>{words.transcript}</summary>
        {children}
      </details>
    </figure>
  )
}

const size = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** A file to keep: its words, its type and its size. */
export function Handout({ name, title, media }: { name: string; title: string; media: Media }) {
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
  return (
    <p className="handout">
      <a href={`${address(media)}?name=${name}`}>{title}</a>{' '}
      <span className="handout-size">
        ({type}, {size(media.size)})
      </span>
    </p>
  )
}
