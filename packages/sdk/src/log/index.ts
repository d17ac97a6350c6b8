/** Merkle log: hashes, proofs, signed checkpoints. Node only; used by the vault to prove and by the SDK to verify. */
export { HISTORIES, historyOf } from './histories.ts'
export { openCheckpoint, signCheckpoint, type Checkpoint } from './checkpoint.ts'
export {
  appendLeaf,
  consistencyRanges,
  EMPTY_ROOT,
  foldNodes,
  inclusionRanges,
  leafHash,
  nodeHash,
  rangeNodes,
  type TreeNode,
} from './merkle.ts'
export { formatVerifierKey, parseVerifierKey, signNote, verifyNote, type NoteVerifier } from './note.ts'
export { verifyConsistency, verifyInclusion } from './proofs.ts'
