import type { FieldChange, FuinMyNumber } from '@fuin/widget'
import type {} from '@fuin/widget/react'
import { type ReactNode, useRef, useState } from 'react'

/** A form of the product with one field of Fuin. */
export function ProfileForm(): ReactNode {
  const field = useRef<FuinMyNumber>(null)
  // What is known of the number: whether it is there and what is wrong with it. The digits stay in the element.
  const [number, setNumber] = useState<FieldChange>({
    complete: false,
    valid: false,
    empty: true,
    reason: null,
  })
  const [sent, setSent] = useState('')

  async function send(form: HTMLFormElement): Promise<void> {
    // `my-number` is in it as `complete`, `incomplete` or `empty`.
    const carried = [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`).join('&')
    await fetch('/profile', { method: 'POST', body: carried })
    setSent(carried)
    field.current?.clear()
  }

  const { complete, empty, reason } = number
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">あなたについて</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          void send(event.currentTarget)
        }}
      >
        <label>
          所属
          <input name="department" required />
        </label>
        <fuin-my-number
          ref={field}
          name="my-number"
          required
          onfuin-change={event => setNumber(event.detail)}
        />
        <p role="status">
          番号：{complete ? '入力されました' : empty ? '未入力' : `入力の途中（${reason ?? ''}）`}
        </p>
        <button>登録する</button>
      </form>
      {sent !== '' && <p>送った内容：{sent}</p>}
    </section>
  )
}
