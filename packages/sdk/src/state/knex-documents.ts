import { checkedName, documentText, type HostDocuments, type StoredDocument } from './documents.ts'

/** Runs one statement and gives its rows. */
export type Query = (sql: string, bindings: (string | number)[]) => Promise<Record<string, unknown>[]>

export const DOCUMENT_TABLE = `CREATE TABLE IF NOT EXISTS fuin_documents (
  organization text NOT NULL, name text COLLATE "C" NOT NULL, version bigint NOT NULL, value text NOT NULL,
  PRIMARY KEY (organization, name))`

/** Documents in a table. Each write is one statement, so condition and change cannot be parted. */
export function knexDocuments(query: Query): HostDocuments {
  return {
    async document(organization, name) {
      const sql = 'SELECT version, value FROM fuin_documents WHERE organization = ? AND name = ?'
      const [row] = await query(sql, [organization, checkedName(name)])
      return row === undefined ? null : storedIn(row)
    },
    async putDocument(organization, name, value, expectedVersion) {
      const text = documentText(value)
      const rows =
        expectedVersion === 0
          ? await query(
              `INSERT INTO fuin_documents (organization, name, version, value) VALUES (?, ?, 1, ?)
               ON CONFLICT DO NOTHING RETURNING version`,
              [organization, checkedName(name), text],
            )
          : await query(
              `UPDATE fuin_documents SET version = version + 1, value = ?
               WHERE organization = ? AND name = ? AND version = ? RETURNING version`,
              [text, organization, checkedName(name), expectedVersion],
            )
      return rows.length === 1
    },
    async documents(organization, prefix) {
      const sql = `SELECT name, version, value FROM fuin_documents
        WHERE organization = ? AND starts_with(name, ?) ORDER BY name`
      const rows = await query(sql, [organization, prefix])
      return rows.map(row => ({ name: String(row['name']), ...storedIn(row) }))
    },
    async deleteDocument(organization, name) {
      const sql = 'DELETE FROM fuin_documents WHERE organization = ? AND name = ?'
      await query(sql, [organization, checkedName(name)])
    },
  }
}

function storedIn(row: Record<string, unknown>): StoredDocument {
  return { version: Number(row['version']), value: JSON.parse(String(row['value'])) as unknown }
}
