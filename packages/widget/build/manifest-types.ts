/** The part of the Custom Elements Manifest (schema 1.0.0) that is used here. */
export interface Manifest {
  schemaVersion: string
  readme: string
  modules: {
    kind: string
    path: string
    declarations: Declaration[]
    exports: object[]
  }[]
}

export interface Declaration {
  kind: string
  name: string
  tagName?: string
  superclass?: { name: string }
  customElement?: boolean
  description?: string
  attributes?: Described[]
  members?: Member[]
  events?: Described[]
  cssParts?: Described[]
  cssProperties?: Described[]
  cssStates?: Described[]
}

export interface Described {
  name: string
  description?: string
  type?: { text: string }
  default?: string
  fieldName?: string
}

export interface Member extends Described {
  kind: 'field' | 'method'
  privacy?: string
  static?: boolean
  readonly?: boolean
  reflects?: boolean
  attribute?: string
  inheritedFrom?: object
  parameters?: { name: string; type?: { text: string } }[]
  return?: { type?: { text: string } }
}
