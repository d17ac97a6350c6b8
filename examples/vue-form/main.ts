import '@fuin/widget/define'
import { createApp } from 'vue'
import App from './App.vue'

const place = document.getElementById('app')!
createApp(App, { fingerprint: place.dataset['keyFingerprint'] }).mount(place)
