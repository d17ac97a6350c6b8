import express, { Router } from 'express'

const CSP = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types fuin',
  "worker-src 'self'",
].join('; ')

const DENIED = [
  'accelerometer',
  'autoplay',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

const HEADERS = {
  'Content-Security-Policy': CSP,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...DENIED.map(name => `${name}=()`),
    'camera=(self)',
    'screen-wake-lock=(self)',
  ].join(', '),
}

/** The collection page, for trials: in production it is served from a host of its own, apart from the vault. */
export function hostedPage(folder: string): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.set(HEADERS)
    next()
  })
  router.use(express.static(folder, { cacheControl: false, etag: false, lastModified: false }))
  return router
}
