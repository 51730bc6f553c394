"""OpenStack Swift with its S3 in front: servers.py FOLDER REGION USER SECRET PORT PORT PORT PORT. It ends when its standard input does."""
import ctypes
import getpass
import os
import signal
import socket
import sys
import time

from swift.common.ring import RingBuilder
from swift.common.utils import set_swift_dir
from swift.common.wsgi import run_wsgi

folder, region, user, secret, *ports = sys.argv[1:]
PR_SET_PDEATHSIG = 1
kinds = ('account', 'container', 'object', 'proxy')

SERVER = """[DEFAULT]
swift_dir = {folder}
devices = {folder}
mount_check = false
fallocate_reserve = 0
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {system_user}
[app:{kind}-server]
use = egg:swift#{kind}
account_autocreate = true
[pipeline:main]
pipeline = {filters}{kind}-server
"""

FILTERS = """[filter:cache]
use = egg:swift#memcache
# Nobody: what it does not find there it looks up.
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = {region}
[filter:tempauth]
use = egg:swift#tempauth
user_{user} = {secret} .admin
[filter:slo]
use = egg:swift#slo
"""


def configure():
    os.makedirs(os.path.join(folder, 'disk'), exist_ok=True)
    write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = opentwinning\n')
    set_swift_dir(folder)
    for kind, port in zip(kinds, ports):
        filters = 'cache s3api tempauth slo ' if kind == 'proxy' else ''
        text = SERVER.format(folder=folder, kind=kind, port=port, filters=filters, system_user=getpass.getuser())
        write(kind + '.conf', text + (FILTERS.format(region=region, user=user, secret=secret) if filters else ''))
        if kind != 'proxy':
            ring = RingBuilder(1, 1, 1)
            ring.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'disk', 'weight': 1})
            ring.rebalance()
            ring.get_ring().save(os.path.join(folder, kind + '.ring.gz'))


def write(name, text):
    with open(os.path.join(folder, name), 'w') as file:
        file.write(text)


def start(kind):
    if os.fork():
        return
    # However this process ends, its servers end with it.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    sys.exit(run_wsgi(os.path.join(folder, kind + '.conf'), kind + '-server'))


def is_up(port):
    if os.waitpid(-1, os.WNOHANG) != (0, 0):
        sys.exit('a server of Swift did not start')
    with socket.socket() as connection:
        return connection.connect_ex(('127.0.0.1', int(port))) == 0


configure()
for kind in kinds:
    start(kind)
for port in ports:
    while not is_up(port):
        time.sleep(0.05)
print('ready', flush=True)
sys.stdin.read()
