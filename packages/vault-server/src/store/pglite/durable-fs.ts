import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's NODEFS that is mended. */
interface EmscriptenModule {
  FS: { filesystems: { NODEFS: { stream_ops: Record<string, unknown> } } }
}

/**
 * PGlite's file system with a working fsync.
 *
 * As shipped, Emscripten's NODEFS has no fsync, so a power loss takes committed rows and often the whole
 * database. This hook hands PostgreSQL's fsync to the operating system. It rests on PGlite's internals: the
 * version is pinned, and a test counts the syncs of a commit.
 */
export class DurableFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const hook = (module: unknown): void => {
      const { stream_ops: operations } = (module as EmscriptenModule).FS.filesystems.NODEFS
      operations['fsync'] = (stream: { nfd?: number }): number => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd)
        return 0
      }
    }
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...preRuns(emscriptenOpts.preRun), hook] },
    }
  }
}

function preRuns<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
