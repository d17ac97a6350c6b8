import '@fuin/widget/define'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CollectionPart } from './collection-part.tsx'
import { ProfileForm } from './profile-form.tsx'

const place = document.getElementById('app')!
createRoot(place).render(
  <StrictMode>
    <h1>入社の手続き</h1>
    <ProfileForm />
    <CollectionPart fingerprint={place.dataset['keyFingerprint'] ?? ''} />
  </StrictMode>,
)
