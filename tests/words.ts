/** Tests speak both languages. */
import { loadWords } from '../src/messages/say.ts'

await Promise.all([loadWords('fr'), loadWords('en')])
