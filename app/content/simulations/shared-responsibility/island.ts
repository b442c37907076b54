import { fill } from '../fill.ts'
import { define, goLive, part, parts, text } from '../parts.ts'
import {
  answers,
  type Duty,
  duties,
  type Keeper,
  keepers,
  mark,
  type ServiceModel,
  serviceModels,
} from './model.ts'

class SharedResponsibility extends HTMLElement {
  /** What was chosen under each service model, so that changing the model loses nothing. */
  #chosen: Record<ServiceModel, Partial<Record<Duty, Keeper>>> = { iaas: {}, paas: {}, saas: {} }
  #model: ServiceModel = 'iaas'

  connectedCallback(): void {
    this.#model = serviceModels.find(model => model === this.dataset.model) ?? 'iaas'
    goLive(this)
    part(this, 'check', HTMLButtonElement).onclick = () => this.#check()
    part(this, 'again', HTMLButtonElement).onclick = () => this.#again()
    this.querySelector('form')?.addEventListener('change', event => {
      if (event.target instanceof HTMLInputElement) this.#choose(event.target)
    })
    for (const input of this.querySelectorAll('input')) if (input.checked) this.#choose(input)
  }

  #choose(input: HTMLInputElement): void {
    const model = serviceModels.find(candidate => candidate === input.value)
    const duty = duties.find(candidate => candidate === input.name)
    const keeper = keepers.find(candidate => candidate === input.value)
    if (model && input.name === 'model') this.#show(model)
    if (duty && keeper) {
      this.#chosen[this.#model][duty] = keeper
      this.#feedback(duty, '', '')
    }
  }

  #show(model: ServiceModel): void {
    if (model === this.#model) return
    this.#model = model
    for (const duty of duties) {
      for (const input of this.#inputs(duty)) input.checked = input.value === this.#chosen[model][duty]
      this.#feedback(duty, '', '')
    }
    part(this, 'result', HTMLOutputElement).value = ''
  }

  #check(): void {
    const chosen = this.#chosen[this.#model]
    for (const duty of duties) {
      const given = chosen[duty]
      const answer = answers[duty][this.#model]
      if (given === undefined) continue
      const keeper = this.#inputs(duty).find(input => input.value === answer)?.dataset.name ?? ''
      const verdict = given === answer ? text(this, 'right') : fill(text(this, 'wrong'), { keeper })
      this.#feedback(duty, given === answer ? 'right' : 'wrong', `${verdict} · ${this.#why(duty)}`)
    }
    const marking = mark(this.#model, chosen)
    const sentence = text(this, marking.right === duties.length ? 'perfect' : 'result')
    const model =
      parts(this, 'model', HTMLElement).find(
        candidate => !(candidate instanceof HTMLInputElement) || candidate.value === this.#model,
      )?.dataset.name ?? ''
    part(this, 'result', HTMLOutputElement).value = fill(sentence, { ...marking, model, all: duties.length })
  }

  #again(): void {
    this.#chosen[this.#model] = {}
    for (const duty of duties) {
      for (const input of this.#inputs(duty)) input.checked = false
      this.#feedback(duty, '', '')
    }
    part(this, 'result', HTMLOutputElement).value = ''
    this.#inputs(duties[0])[0]?.focus()
  }

  #inputs(duty: Duty): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${duty}"]`)]
  }

  #why(duty: Duty): string {
    return this.querySelector(`[data-why="${this.#model}.${duty}"]`)?.textContent ?? ''
  }

  #feedback(duty: Duty, verdict: '' | 'right' | 'wrong', sentence: string): void {
    const card = this.querySelector(`[data-duty="${duty}"]`)
    if (!card) return
    const place = part(card, 'feedback', HTMLElement)
    place.hidden = verdict === ''
    place.dataset.verdict = verdict
    place.textContent = sentence
  }
}

define('sim-shared-responsibility', SharedResponsibility)
