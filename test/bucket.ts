import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A bucket in memory that lets in whoever signs with its secret (AWS Signature Version 4). `most`: bytes it has been given in one piece; `answers`: this status to everything. */
export type Bucket = {
  address: string
  objects: Map<string, Buffer>
  most: number
  asked: number
  answers: number | 'nothing' | undefined
  close(): Promise<void>
}

/** @param name of the bucket; @param secret of its only key, `schools` */
export async function openBucket(name: string, secret: string): Promise<Bucket> {
  const bucket: Bucket = { address: '', objects: new Map(), most: 0, asked: 0, answers: undefined, close: async () => {} }
  const server = createServer(async (request, response) => {
    bucket.asked++
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) {
      bucket.most = Math.max(bucket.most, piece.length)
      pieces.push(piece)
    }
    const end = (status: number, body?: Buffer): void => void response.writeHead(status, { 'content-length': body?.length ?? 0 }).end(body)
    if (bucket.answers === 'nothing') return
    if (bucket.answers) return end(bucket.answers)
    if (!isSigned(request, secret)) return end(403)
    const [, of = '', ...rest] = (request.url ?? '').split('/')
    const key = rest.join('/')
    if (of !== name) return end(404)
    if (key === '?max-keys=1') return end(200, Buffer.from('<ListBucketResult></ListBucketResult>'))
    if (request.method === 'PUT') {
      bucket.objects.set(key, Buffer.concat(pieces))
      return end(200)
    }
    const found = bucket.objects.get(key)
    if (request.method === 'DELETE') {
      bucket.objects.delete(key)
      return end(204)
    }
    return found ? end(200, found) : end(404)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  bucket.address = `http://schools:${encodeURIComponent(secret)}@127.0.0.1:${(server.address() as AddressInfo).port}/${name}?region=eu-north-1`
  bucket.close = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return bucket
}

function isSigned({ method = '', url = '', headers }: IncomingMessage, secret: string): boolean {
  const found = /^AWS4-HMAC-SHA256 Credential=schools\/([^/]+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
    headers.authorization ?? '',
  )
  if (!found) return false
  const [, date = '', region = '', names = '', signature = ''] = found
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}`)
  const [path, query] = url.split('?')
  const canonical = [method, path, query, ...lines, '', names, String(headers['x-amz-content-sha256'])].join('\n')
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), `${date}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const key = [date, region, 's3', 'aws4_request'].reduce((from: string | Buffer, part) => hmac(from, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signature
}
