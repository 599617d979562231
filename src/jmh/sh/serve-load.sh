#!/bin/sh
# A room full of people at one server on this machine: fifty, each changing a clause every second.
#
#   mvn package -DskipTests && sh src/jmh/sh/serve-load.sh [SECONDS [PEOPLE]]
#
# Starts target/impasse.jar with 'serve --port 0' (loopback only), at most ten minutes and two hundred people,
# and stops it at the end. Prints how long answers took, and the server's heap after a collection every ten seconds.
set -eu
cd "$(dirname "$0")/../../.."
exec java -cp target/test-classes org.impasse.bench.ServeLoad target/impasse.jar "${1:-60}" "${2:-50}"
