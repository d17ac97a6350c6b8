import type { jaEditor } from '../ja/editor.ts'

/** English of changing a photo by hand. */
export const enEditor: Record<keyof typeof jaEditor, string> = {
  'stage.pad': 'Hard to drag? Use buttons',
  'stage.move': 'Move',
  'stage.left': '← Left',
  'stage.right': '→ Right',
  'stage.up': '↑ Up',
  'stage.down': '↓ Down',
  'stage.keys': 'Arrow keys move it, with Shift they resize it. Esc goes back.',
  'stage.cancel': 'Back without change',
  'stage.unfinished': 'You are still changing the photo. Press the blue button or “Back without change”.',
  'stage.unavailable': 'This tool could not be loaded. Check your connection and press again.',
  'document.undo': 'Undo',
  'document.undone': 'The last change was undone.',
  'list.comma': ', ',
  'crop.button': 'Cut the edges',
  'crop.title': 'Cut the edges',
  'crop.help': 'Drag the yellow marks until the frame fits the paper. What is outside is not sent.',
  'crop.frame': 'Frame',
  'crop.top': 'Top edge',
  'crop.right': 'Right edge',
  'crop.bottom': 'Bottom edge',
  'crop.left': 'Left edge',
  'crop.size': 'Kept: {width}% of the width, {height}% of the height',
  'crop.apply': 'Keep only the inside',
  'crop.done': 'The edges were cut. This photo will be sent.',
}
