/**
 * The element marked `data-part="name"` inside `root`, of the kind asked for. Throws when the
 * server's HTML and the island no longer fit together.
 */
export function part<Kind extends Element>(root: ParentNode, name: string, kind: { new (): Kind }): Kind {
  const found = root.querySelector(`[data-part="${name}"]`)
  if (!(found instanceof kind)) throw new Error(`The simulation lacks its part "${name}"`)
  return found
}

/** Every element marked `data-part="name"` inside `root`, of the kind asked for. */
export function parts<Kind extends Element>(root: ParentNode, name: string, kind: { new (): Kind }): Kind[] {
  return [...root.querySelectorAll(`[data-part="${name}"]`)].filter(
    (found): found is Kind => found instanceof kind,
  )
}

/** Shows what only works with scripts, and hides what only stands in for it. */
export function goLive(root: ParentNode): void {
  for (const shown of root.querySelectorAll('[data-live]')) shown.removeAttribute('hidden')
  for (const gone of root.querySelectorAll('[data-still]')) gone.setAttribute('hidden', '')
}

/** The whole number in a field; `null`, and the field marked invalid, while it is not one that the field takes. */
export function wholeIn(field: HTMLInputElement): number | null {
  const valid = field.value.trim() !== '' && field.validity.valid
  if (valid) field.removeAttribute('aria-invalid')
  else field.setAttribute('aria-invalid', 'true')
  return valid ? field.valueAsNumber : null
}

/** A text that the server wrote into a `data-…` attribute. */
export function text(element: HTMLElement, name: string): string {
  return element.dataset[name] ?? ''
}

/** Writes a text into every place of that name, where it is another one. */
export function write(root: ParentNode, name: string, value: string | number): void {
  for (const place of parts(root, name, Element))
    if (place.textContent !== String(value)) place.textContent = String(value)
}

/** The one of `words` that a value is; the first where it is none of them. */
export function among<Word extends string>(
  words: readonly [Word, ...Word[]],
  value: string | undefined,
): Word {
  return words.find(word => word === value) ?? words[0]
}

/** Registers the element once; a second script of the same name changes nothing. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}
