/** What a token is in the light and in the dark scheme; one value where both are the same. */
type Value = string | readonly [light: string, dark: string]
export type Palette = Readonly<Record<string, Value>>

/**
 * The light values are those of the Digital Agency design system 1.1.9 (https://design.digital.go.jp). It has no dark
 * scheme: the dark values are other steps of the same scales, and darker grounds where the scales end.
 */
export const DIGITAL = {
  text: ['#1a1a1a', '#f2f2f2'],
  muted: ['#666666', '#b3b3b3'],
  background: ['#ffffff', '#1a1a1a'],
  surface: ['#f2f2f2', '#333333'],
  line: ['#666666', '#949494'],
  hairline: ['#cccccc', '#4d4d4d'],
  primary: ['#0017c1', '#9db7f9'],
  'primary-hover': ['#00118f', '#c5d7fb'],
  'primary-soft': ['#e8f1fe', '#00234b'],
  'on-primary': ['#ffffff', '#1a1a1a'],
  error: ['#ce0000', '#ff9696'],
  'error-soft': ['#fdeeee', '#401010'],
  success: ['#197a4b', '#71c598'],
  'success-soft': ['#e6f5ec', '#08351f'],
  warning: ['#927200', '#ebb700'],
  'warning-soft': ['#fbf5e0', '#3b2f00'],
  focus: ['#000000', '#ffd43d'],
  'focus-ring': ['#ffd43d', '#000000'],
  radius: '0.5rem',
  'radius-large': '0.75rem',
  font: "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif",
  'font-size': '1.0625rem',
} as const satisfies Palette

/** For hosts with a look of their own: the fonts of the system, greys, one quiet blue, small radii. */
export const NEUTRAL: Record<keyof typeof DIGITAL, Value> = {
  text: ['#1f2328', '#e8eaed'],
  muted: ['#5f6670', '#a3a9b2'],
  background: ['#ffffff', '#16181c'],
  surface: ['#f3f4f6', '#23262b'],
  line: ['#7a828e', '#868d98'],
  hairline: ['#d9dce1', '#3a3e45'],
  primary: ['#334e75', '#a9c1e6'],
  'primary-hover': ['#263c5b', '#c4d5f0'],
  'primary-soft': ['#eaeff6', '#212d3f'],
  'on-primary': ['#ffffff', '#16181c'],
  error: ['#b3261e', '#f2a29b'],
  'error-soft': ['#fbeeed', '#3a1a18'],
  success: ['#256b45', '#86c9a2'],
  'success-soft': ['#eaf4ee', '#152c20'],
  warning: ['#7a5d00', '#e0bd55'],
  'warning-soft': ['#fbf6e6', '#2f2810'],
  focus: ['#334e75', '#a9c1e6'],
  'focus-ring': ['#ffffff', '#16181c'],
  radius: '0.25rem',
  'radius-large': '0.375rem',
  font: 'system-ui,sans-serif',
  'font-size': '1rem',
}

/** Over both themes for people who ask for more contrast: text at least 7 to 1, and lines as clear as text. */
export const MORE_CONTRAST: Partial<Record<keyof typeof DIGITAL, Value>> = {
  text: ['#000000', '#ffffff'],
  muted: ['#333333', '#e6e6e6'],
  line: ['#000000', '#ffffff'],
  hairline: ['#666666', '#999999'],
  error: ['#a90000', '#ffbbbb'],
  success: ['#115a36', '#9bd4b5'],
  warning: ['#604b00', '#ffe380'],
}

/** The colours that a person chose in the system; they stand over those of the host too. */
export const FORCED: Partial<Record<keyof typeof DIGITAL, string>> = {
  text: 'CanvasText',
  muted: 'CanvasText',
  background: 'Canvas',
  surface: 'Canvas',
  line: 'CanvasText',
  hairline: 'CanvasText',
  primary: 'ButtonText',
  'primary-hover': 'ButtonText',
  'on-primary': 'ButtonFace',
  error: 'CanvasText',
  success: 'CanvasText',
  warning: 'CanvasText',
  focus: 'Highlight',
}
