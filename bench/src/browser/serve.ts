import express from 'express'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostedPage } from '../../../packages/vault-server/src/http/hosted-page.ts'

/** Serves a folder from this machine with the headers of the hosted page; the folder goes with the server. */
export async function servePages(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(express().use(hostedPage(folder)))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}
