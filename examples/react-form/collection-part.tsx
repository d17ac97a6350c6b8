import type {} from '@fuin/widget/react'
import { type ReactNode, useState } from 'react'

/** The whole collection inside a page of the product. The page learns how far it is, and nothing else. */
export function CollectionPart({ fingerprint }: { fingerprint: string }): ReactNode {
  // For the screen only. What counts is what your backend reads from the vault.
  const [says, setSays] = useState('準備しています')
  return (
    <section aria-labelledby="collection">
      <h2 id="collection">マイナンバーの提出</h2>
      <fuin-collector
        endpoint="/fuin"
        key-fingerprint={fingerprint}
        onfuin-ready={() => setSays('始められます')}
        onfuin-progress={({ detail: { current, total, percent } }) =>
          setSays(`${current} / ${total}${percent === null ? '' : `（${percent} %）`}`)
        }
        onfuin-submitted={() => setSays('提出済みです')}
        onfuin-error={({ detail: { code } }) => setSays(`止まりました（${code}）`)}
      />
      <p role="status">状態：{says}</p>
    </section>
  )
}
