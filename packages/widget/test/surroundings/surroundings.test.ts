import { leaveLink } from '../../src/surroundings/leave-link.ts'
import { surroundings, type Surroundings } from '../../src/surroundings/surroundings.ts'
import { equal } from '../support/assert.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const PIXEL = 'Mozilla/5.0 (Linux; Android 14; Pixel 8'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

type Expected = Pick<Surroundings, 'system' | 'app' | 'leave'>
const browser = (system: Surroundings['system']): Expected => ({ system, app: null, leave: null })
const inApp = (system: Surroundings['system'], app: Surroundings['app']): Expected => ({
  system,
  app,
  leave: app === 'line' ? 'link' : 'copy',
})

/** User agents as they are met, and what they come to. */
const MET: [string, string, Expected][] = [
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, browser('ios')],
  ['Chrome on an iPhone', `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`, browser('ios')],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`, browser('ios')],
  ['the Google app on an iPhone', `${IPHONE} GSA/431.2.950282168 Mobile/15E148 Safari/604.1`, browser('ios')],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    browser('android'),
  ],
  [
    'Samsung Internet',
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    browser('android'),
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    browser('android'),
  ],
  ['Safari on a Mac', `${MAC} Version/17.5 Safari/605.1.15`, browser('desktop')],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    browser('desktop'),
  ],
  [
    'Chrome on ChromeOS',
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    browser('desktop'),
  ],
  ['LINE on an iPhone', `${IPHONE} Mobile/15E148 Safari Line/14.9.0`, inApp('ios', 'line')],
  [
    'LINE on Android',
    `${PIXEL} Build/AP2A.240705.005; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 Line/14.9.0/IAB`,
    inApp('android', 'line'),
  ],
  [
    'Facebook on an iPhone',
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone13,3;FBMD/iPhone;FBSN/iOS;FBSV/18.5;FBSS/3;FBID/phone;FBLC/ja_JP;FBOP/5]`,
    inApp('ios', 'facebook'),
  ],
  [
    'Facebook on Android',
    `${PIXEL}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.42.109;]`,
    inApp('android', 'facebook'),
  ],
  [
    'Instagram on an iPhone',
    `${IPHONE} Mobile/15E148 Instagram 339.0.3.12.91 (iPhone15,2; iOS 18_5; ja_JP; ja; scale=3.00; 1179x2556; 617000000)`,
    inApp('ios', 'instagram'),
  ],
  [
    'Instagram on Android, which names Facebook too',
    `${PIXEL}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Instagram 312.0.0.34.111 Android (34/14; FBAV)`,
    inApp('android', 'instagram'),
  ],
  [
    'Yahoo! JAPAN on an iPhone',
    `${IPHONE} Mobile/15E148 YJApp-IOS jp.co.yahoo.ipn.appli/4.131.0`,
    inApp('ios', 'yahoo'),
  ],
  [
    'Yahoo! JAPAN on Android',
    `${PIXEL}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/132.0.6834.163 Mobile Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.yjtop/3.187.0`,
    inApp('android', 'yahoo'),
  ],
  [
    'X on Android',
    `${PIXEL} Build/AP2A.240705.005; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 TwitterAndroid`,
    inApp('android', 'x'),
  ],
  [
    'some app on Android',
    `${PIXEL} Build/UD1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36`,
    inApp('android', 'other'),
  ],
  ['some app on an iPhone', `${IPHONE} Mobile/15E148`, inApp('ios', 'other')],
]

describe('the surroundings', () => {
  for (const [name, userAgent, expected] of MET) {
    it(`are known in ${name}`, () => {
      const { system, app, leave } = surroundings(userAgent, { liveCamera: true, touchPoints: 0 })
      equal({ system, app, leave }, expected)
    })
  }

  it('tell an iPad, which calls itself a Mac, by its fingers', () => {
    const pad = surroundings(`${MAC} Version/17.5 Safari/605.1.15`, { liveCamera: true, touchPoints: 5 })
    equal([pad.system, pad.handover, pad.nativeCamera], ['ios', false, true])
  })

  it('offer the phone at a computer, and the live view where it exists', () => {
    const userAgent = `${MAC} Version/17.5 Safari/605.1.15`
    const computer = surroundings(userAgent, { liveCamera: false, touchPoints: 0 })
    equal([computer.handover, computer.nativeCamera, computer.liveCamera], [true, false, false])
  })
})

describe('the link out of LINE', () => {
  it('carries the parameter in the query and the secret behind it', () => {
    equal(
      leaveLink('https://collect.example/c/?a=b#1.org.req.secret.print'),
      'https://collect.example/c/?a=b&openExternalBrowser=1#1.org.req.secret.print',
    )
    equal(new URL(leaveLink('https://collect.example/c/#1.s')).search, '?openExternalBrowser=1')
  })
})
