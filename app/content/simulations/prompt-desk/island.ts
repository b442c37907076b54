import { fill } from '../fill.ts'
import { define, goLive, part, parts, text, write } from '../parts.ts'
import { answer, claimOf, claims, mark, type PromptPart, promptParts, type SentenceName } from './model.ts'

class PromptDesk extends HTMLElement {
  #prompt = new Set<PromptPart>()

  connectedCallback(): void {
    goLive(this)
    for (const box of this.#switches()) box.onchange = () => this.#write()
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-claim] input'))
      input.onchange = () => this.#feedback(input.name, '', '')
    part(this, 'check', HTMLButtonElement).onclick = () => this.#check()
    this.#write()
  }

  #switches(): HTMLInputElement[] {
    return parts(this, 'switch', HTMLInputElement)
  }

  /** Writes the answer to the prompt as it stands; claims marked before are to be judged anew. */
  #write(): void {
    const on = this.#switches().filter(({ checked }) => checked)
    this.#prompt = new Set(promptParts.filter(each => on.some(({ value }) => value === each)))
    const shown: readonly string[] = answer(this.#prompt)
    for (const sentence of this.querySelectorAll<HTMLElement>('[data-sentence]'))
      sentence.hidden = !shown.includes(sentence.dataset.sentence ?? '')
    part(this, 'answer', HTMLElement).dataset.format = this.#prompt.has('format') ? 'on' : 'off'
    for (const card of this.querySelectorAll<HTMLElement>('[data-claim]')) {
      const name = card.dataset.claim ?? ''
      card.hidden = !shown.includes(name)
      for (const input of card.querySelectorAll('input')) input.checked = false
      this.#feedback(name, '', '')
    }
    part(this, 'check', HTMLButtonElement).hidden = claims(this.#prompt).length === 0
    write(this, 'result', claims(this.#prompt).length === 0 ? text(this, 'nothing') : '')
    const lacking = this.#switches().flatMap(({ checked, dataset }) => (checked ? [] : [dataset.name ?? '']))
    const advice = lacking.length === 0 ? 'complete' : 'missing'
    write(this, 'advice', fill(text(this, advice), { missing: lacking.join(' · ') }))
  }

  #check(): void {
    const given: Partial<Record<SentenceName, boolean>> = {}
    const found = claims(this.#prompt)
    for (const name of found) {
      const card = this.querySelector<HTMLElement>(`[data-claim="${name}"]`)
      const chosen = card?.querySelector<HTMLInputElement>('input:checked')
      if (!card || !chosen) continue
      const called = chosen.value === 'supported'
      given[name] = called
      const verdict = called === claimOf(name)?.supported ? 'right' : 'wrong'
      this.#feedback(name, verdict, `${text(this, verdict)} · ${card.dataset.why}`)
    }
    const marking = mark(this.#prompt, given)
    const sentence = text(this, marking.right === found.length ? 'perfect' : 'result')
    const bad = found.filter(name => !claimOf(name)?.supported).length
    write(this, 'result', fill(sentence, { ...marking, claims: found.length, bad }))
  }

  #feedback(name: string, verdict: '' | 'right' | 'wrong', sentence: string): void {
    const card = this.querySelector(`[data-claim="${name}"]`)
    if (!card) return
    const place = part(card, 'feedback', HTMLElement)
    place.hidden = verdict === ''
    place.dataset.verdict = verdict
    place.textContent = sentence
  }
}

define('sim-prompt-desk', PromptDesk)
