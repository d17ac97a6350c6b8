/** What a program does to a disk, in its order. Files and folders are told by numbers, as inodes: names move. */
export type Change =
  | { kind: 'link'; folder: number; name: string; inode: number; isFolder: boolean }
  | { kind: 'unlink'; folder: number; name: string }
  | { kind: 'rename'; folder: number; name: string; to: string; inode: number }
  | { kind: 'write'; inode: number; position: number; bytes: Buffer }
  | { kind: 'resize'; inode: number; length: number }
  /** An fsync that has come back: it covers the changes before `upTo`, the place of its beginning. */
  | { kind: 'sync'; inode: number; upTo: number }

/** The folder that is recorded. */
export const ROOT = 0

/** The file or folder whose fsync makes a change durable: for names, the folder they stand in. */
export function ownerOf(change: Change): number {
  return 'folder' in change ? change.folder : change.inode
}
