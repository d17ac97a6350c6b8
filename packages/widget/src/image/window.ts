/** Bytes that are read at once: the headers of most photos fit. */
const LENGTH = 256 * 1024

/** Reads a file piece by piece, forwards: its head is enough to learn its size. */
export class FileWindow {
  readonly length: number
  readonly #file: Blob
  #start = 0
  #bytes = new Uint8Array()

  constructor(file: Blob) {
    this.#file = file
    this.length = file.size
  }

  /** `count` bytes from `at`; fewer at the end of the file. */
  async read(at: number, count: number): Promise<Uint8Array> {
    if (at < this.#start || at + count > this.#start + this.#bytes.length) {
      this.#start = at
      this.#bytes = new Uint8Array(await this.#file.slice(at, at + Math.max(count, LENGTH)).arrayBuffer())
    }
    return this.#bytes.subarray(at - this.#start, at - this.#start + count)
  }
}
