/** Help for tests and demonstrations: synthetic numbers and people, a fresh organization, a provider. */
export { sampleNumbers } from './testing/sample-numbers.ts'
export { samplePeople, type SamplePerson } from './testing/sample-people.ts'
export { createTestOrganization, type TestOrganization, type TestVault } from './testing/organization.ts'
export { submitAsProvider, type ProviderAnswer, type ProviderImage } from './testing/provider.ts'
export { submitThroughPoster } from './testing/visitor.ts'
export { memoryState } from './state/memory-state.ts'
export { totpCode } from './testing/totp.ts'
