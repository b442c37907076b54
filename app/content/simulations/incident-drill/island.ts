import { fill } from '../fill.ts'
import { among, define, goLive, part, text, write } from '../parts.ts'
import { outcome, type Scenario, scenarios, steps } from './model.ts'
import { span, tell } from './sentence.ts'

const secondsGiven = 60

class IncidentDrill extends HTMLElement {
  #scenario: Scenario = 'ransomware'
  #choices: number[] = []
  #left = secondsGiven
  #ticking: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#scenario = among(scenarios, this.dataset.scenario)
    goLive(this)
    part(this, 'decide', HTMLButtonElement).onclick = () => this.#decide()
    part(this, 'again', HTMLButtonElement).onclick = () => this.#again()
    part(this, 'timed', HTMLInputElement).onchange = () => this.#time()
    this.#show()
  }

  disconnectedCallback(): void {
    clearInterval(this.#ticking)
  }

  #card(place: number): HTMLElement | null {
    return this.querySelector(`[data-step="${steps[this.#scenario][place]?.name}"]`)
  }

  #over(): boolean {
    return this.#choices.length === steps[this.#scenario].length
  }

  #decide(): void {
    const card = this.#card(this.#choices.length)
    const chosen = card?.querySelector<HTMLInputElement>('input:checked')
    if (!card || !chosen) {
      write(this, 'clock', text(this, 'choose'))
      return
    }
    const option = steps[this.#scenario][this.#choices.length]?.options[Number(chosen.value)]
    const feedback = part(card, 'feedback', HTMLElement)
    feedback.hidden = false
    feedback.dataset.verdict = option?.lacks ? 'wrong' : 'right'
    feedback.textContent = chosen.dataset.consequence ?? ''
    part(card, 'options', HTMLFieldSetElement).disabled = true
    this.#choices.push(Number(chosen.value))
    this.#show(feedback.textContent)
    const next = this.#card(this.#choices.length)
    if (next) part(next, 'options', HTMLFieldSetElement).focus()
    else part(this, 'again', HTMLButtonElement).focus()
  }

  #again(): void {
    this.#choices = []
    for (const place of steps[this.#scenario].keys()) {
      const card = this.#card(place)
      if (!card) continue
      part(card, 'options', HTMLFieldSetElement).disabled = false
      part(card, 'feedback', HTMLElement).hidden = true
      for (const input of card.querySelectorAll('input')) input.checked = false
    }
    this.#show()
    const first = this.#card(0)
    if (first) part(first, 'options', HTMLFieldSetElement).focus()
  }

  /** Shows the steps up to the next one, the clock, and at the end the debrief. */
  #show(consequence = ''): void {
    const found = outcome(this.#scenario, this.#choices)
    for (const place of steps[this.#scenario].keys()) {
      const card = this.#card(place)
      if (card) card.hidden = place > this.#choices.length
    }
    const texts = {
      clock: text(this, 'clock'),
      days: text(this, 'days'),
      hours: text(this, 'hours'),
      mark: text(this, 'mark'),
    }
    write(this, 'heard', consequence)
    write(this, 'clock', tell(texts, this.#scenario, found))
    part(this, 'decide', HTMLButtonElement).hidden = this.#over()
    part(this, 'debrief', HTMLElement).hidden = !this.#over()
    const lacks: readonly string[] = found.lacks
    for (const item of this.querySelectorAll<HTMLElement>('[data-lack]'))
      item.hidden = !lacks.includes(item.dataset.lack ?? '')
    const told = found.notified === null ? 'untold' : found.late ? 'late' : 'within'
    const sentences = [
      fill(text(this, lacks.length === 0 && !found.late ? 'sound' : 'lacking'), { count: lacks.length }),
      this.#scenario === 'leak' ? fill(text(this, told), { span: span(texts, found.notified ?? 0) }) : '',
    ]
    write(this, 'result', this.#over() ? sentences.join(' ').trim() : '')
    this.#time()
  }

  /** Starts the reader's own countdown anew where it is wanted; nothing happens when it ends. */
  #time(): void {
    clearInterval(this.#ticking)
    const shown = part(this, 'countdown', HTMLElement)
    shown.hidden = !part(this, 'timed', HTMLInputElement).checked || this.#over()
    if (shown.hidden) return
    this.#left = secondsGiven
    const tell = () => {
      const sentence = text(this, this.#left > 0 ? 'left' : 'over')
      shown.textContent = fill(sentence, { seconds: this.#left })
    }
    tell()
    this.#ticking = setInterval(() => {
      this.#left -= 1
      if (this.#left <= 0) clearInterval(this.#ticking)
      tell()
    }, 1000)
  }
}

define('sim-incident-drill', IncidentDrill)
