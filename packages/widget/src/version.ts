/** Version of this package; a check compares it with package.json. */
export const VERSION = '0.0.0'
