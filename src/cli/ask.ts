/** How a command asks. Each question has a flag that answers it, so nothing can only be said here. */

export interface Choice<Value extends string> {
  readonly value: Value
  readonly name: string
}

/** The three kinds of question that a terminal can put; a value, so that tests can answer without one. */
export interface Ask {
  /** One line of text. `check` returns what is wrong with an answer, in words, or null; `initial` stands for an empty answer. */
  readonly text: (question: TextQuestion) => Promise<string>
  readonly choose: <Value extends string>(question: ChoiceQuestion<Value>) => Promise<Value>
  readonly confirm: (question: ConfirmQuestion) => Promise<boolean>
}

/** A question answered by a line of text, checked before it is accepted. */
export interface TextQuestion {
  readonly message: string
  readonly initial?: string
  readonly check?: (answer: string) => string | null
}

/** A question answered by one value of a closed list, shown with its words. */
export interface ChoiceQuestion<Value extends string> {
  readonly message: string
  readonly choices: readonly Choice<Value>[]
}

/** A yes-or-no question: `initial` is what an empty answer means, `yes` and `no` the words to answer with. */
export interface ConfirmQuestion {
  readonly message: string
  readonly initial: boolean
  readonly yes: string
  readonly no: string
}

/** Thrown when the user leaves a question with Ctrl-C: the program ends with 130 and nothing is written. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}
