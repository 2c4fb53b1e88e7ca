#!/bin/sh
# The master key comes as a file that only the server's user may read, so that neither the image nor its settings hold it.
set -eu
key=/run/secrets/huiyin_master_key
if [ -z "${HUIYIN_MASTER_KEY:-}" ] && [ -r "$key" ]; then
  HUIYIN_MASTER_KEY=$(cat "$key")
  export HUIYIN_MASTER_KEY
fi
# exec: signals reach the server itself, which then ends in order.
exec node dist/src/main.js "$@"
