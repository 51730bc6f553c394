import type { Place } from './place.ts'

/**
 * The server's command-line settings: reachable through its socket only (Windows has none), durable
 * unless `throwaway`, and modest enough for a small machine.
 */
export function serverSettings(place: Place, port: number, throwaway: boolean): string[] {
  const onWindows = process.platform === 'win32'
  const settings: Record<string, string | number> = {
    listen_addresses: onWindows ? '127.0.0.1' : '',
    unix_socket_directories: onWindows ? '' : place.socket,
    unix_socket_permissions: '0700',
    port,
    max_connections: 60,
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
