import { fill } from '../fill.ts'
import { among, define, goLive, part, parts, text, write } from '../parts.ts'
import { type Class, classes, type DataSet, items, judge, mark, sets } from './model.ts'

class DataClassification extends HTMLElement {
  #set: DataSet = 'office'

  connectedCallback(): void {
    this.#set = among(sets, this.dataset.set)
    goLive(this)
    part(this, 'check', HTMLButtonElement).onclick = () => this.#check()
    part(this, 'again', HTMLButtonElement).onclick = () => this.#again()
    for (const picker of this.#pickers())
      picker.onchange = () => {
        this.#feedback(picker.dataset.item ?? '', '', '')
        write(this, 'result', '')
      }
  }

  #pickers(): HTMLSelectElement[] {
    return parts(this, 'class', HTMLSelectElement)
  }

  #check(): void {
    const given: Partial<Record<string, Class>> = {}
    for (const { dataset, value } of this.#pickers()) {
      const name = dataset.item ?? ''
      const chosen = classes.find(each => each === value)
      const item = items[this.#set][name]
      if (!chosen || !item) continue
      given[name] = chosen
      const verdict = judge(item.class, chosen)
      const where = verdict === 'right' ? this.#told('where', item.class) : ''
      const sentence = [text(this, verdict), this.#told('why', name), where].filter(each => each !== '')
      this.#feedback(name, verdict === 'right' ? 'right' : 'wrong', sentence.join(' · '))
    }
    const counted = mark(this.#set, given)
    if (counted.open === 0) part(this, 'kept', HTMLDetailsElement).open = true
    write(
      this,
      'result',
      fill(text(this, counted.right === this.#pickers().length ? 'perfect' : 'result'), counted),
    )
  }

  #again(): void {
    for (const picker of this.#pickers()) {
      picker.value = ''
      this.#feedback(picker.dataset.item ?? '', '', '')
    }
    write(this, 'result', '')
    this.#pickers()[0]?.focus()
  }

  #told(kind: 'why' | 'where', name: string): string {
    return this.querySelector(`[data-${kind}="${name}"]`)?.textContent ?? ''
  }

  #feedback(name: string, verdict: '' | 'right' | 'wrong', sentence: string): void {
    const card = this.querySelector(`[data-card="${name}"]`)
    if (!card) return
    const place = part(card, 'feedback', HTMLElement)
    place.hidden = verdict === ''
    place.dataset.verdict = verdict
    place.textContent = sentence
  }
}

define('sim-data-classification', DataClassification)
