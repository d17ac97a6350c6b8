import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks in a second, as Linux counts processes everywhere. */
const TICKS = 100

/** Seconds of CPU, user and system, that a process and its living children have taken (proc(5)). */
export function cpuSeconds(pid: number): number {
  return [pid, ...childrenOf(pid)].map(own).reduce((sum, ticks) => sum + ticks, 0) / TICKS
}

/** Most memory that a process has had, MB. */
export function peakMemory(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/u.test(name))
    .map(Number)
    .filter(other => statOf(other)[1] === String(pid))
}

/** Ticks of a process, and of those of its children that are over. */
function own(pid: number): number {
  return statOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0)
}

/** Fields behind the name, which may hold anything: state, parent, … */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return [] // It is gone.
  }
}
