import { textsOnPicture } from '../card-code/read-code.ts'
import { cutImage } from '../crop/cut.ts'
import { maskImage } from '../mask/paint.ts'
import { prepareImage, rotateImage } from './prepare.ts'
import { ImageProblem } from './problem.ts'
import type { Answer, Order, Report } from './protocol.ts'

/** Everything that works on pixels. What is added here can be asked for through `ImagePipeline.run`. */
const tasks = {
  prepare: prepareImage,
  rotate: rotateImage,
  cut: cutImage,
  mask: maskImage,
  codes: textsOnPicture,
}

export type Tasks = typeof tasks

/** Does what was ordered, in the worker or, where there is none, on the main thread: the same code in two places. */
export async function perform({ task, input }: Order, report: Report): Promise<Answer> {
  const work = tasks[task] as (input: unknown, report: Report) => Promise<unknown>
  try {
    return { result: await work(input, report) }
  } catch (error) {
    return { problem: error instanceof ImageProblem ? error.key : 'document.failed' }
  }
}
