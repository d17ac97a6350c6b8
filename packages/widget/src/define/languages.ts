import { addLanguages } from '../locale/messages.ts'

// Languages that every element speaks; the words are loaded when somebody reads them for the first time.
addLanguages(async () => (await import('../locale/loaders.ts')).loaders)
