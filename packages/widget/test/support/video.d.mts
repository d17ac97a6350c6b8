/** Writes the film of a card. @returns its path */
export function writeVideo(path: string): string
