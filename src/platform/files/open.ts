import type { Logger } from 'pino'
import type { Settings } from '../settings.ts'
import { type Files, localFiles } from './index.ts'
import { s3Files } from './s3-files.ts'

/** Where the settings say that files are kept. @throws OperatorError when that is a bucket that cannot be used */
export async function openFiles({ filesDir, filesS3 }: Settings, log: Logger): Promise<Files> {
  if (!filesS3) return localFiles(filesDir, log)
  const files = s3Files(filesS3, filesDir, log)
  await files.check()
  return files
}
