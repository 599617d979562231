#!/usr/bin/env bash
# How long `impasse evaluate` takes from nothing to its answer, beside a bare Drools program that only
# compiles the same rule files and fires them once. Whole processes, taking turns.
#
#   mvn -DskipTests package
#   src/jmh/sh/cold-start.sh [-n ROUNDS] [CASE/TEXT]
#
# JAVA_FLAGS   flags for both programs where the table says "jar" (default: none)
#
# Needs bash, coreutils and a JDK. With /usr/bin/time it also tells memory.
set -euo pipefail
export LC_ALL=C

rounds=15
while getopts n: option; do
  case $option in
    n) rounds=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
text=${1:-ukraine-2025/us-28-point}

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
jar=$top/target/impasse.jar
zip=$(ls "$top"/target/impasse-*.zip 2>/dev/null | head -n 1)
if [[ ! -f $jar || ! -f $zip ]]; then
  echo "cold-start.sh: run mvn -DskipTests package first" >&2
  exit 2
fi
bin=${JAVA_HOME:+$JAVA_HOME/bin/}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/classes" "$work/empty" "$work/home"
cp "$jar" "$work/impasse.jar"

# The bare program goes into the same jar, with another main class: the same size and order of entries.
bench=$top/src/jmh/java/org/impasse/bench
"${bin}javac" -proc:none -cp "$jar" -d "$work/classes" \
  "$bench/BareDrools.java" "$bench/Bench.java" "$bench/FactsOfText.java"
cp "$jar" "$work/bare.jar"
"${bin}jar" --update --file "$work/bare.jar" --main-class org.impasse.bench.BareDrools -C "$work/classes" .
(cd "$work/home" && "${bin}jar" --extract --file "$zip")
launcher=$(echo "$work"/home/impasse-*/bin/impasse)
export XDG_CACHE_HOME=$work/cache

# Everything runs in an empty folder: the cases are those in the jar.
cd "$work/empty"
rules=$work/rules
mkdir "$rules"
(cd "$work" && "${bin}jar" --extract --file "$jar" "cases/rules/${text%%/*}")
mv "$work/cases/rules/${text%%/*}"/*.drl "$rules"
"${bin}java" -cp "$work/bare.jar" org.impasse.bench.FactsOfText "$text" "$work/facts" >"$work/fired"

flags=${JAVA_FLAGS:-}
quick="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
names=(impasse bare together quick-impasse quick-bare launcher deadlock help)
declare -A what=(
  [impasse]="evaluate, jar"
  [bare]="bare Drools, jar, a base per party"
  [together]="bare Drools, jar, one base for all"
  [quick-impasse]="evaluate, jar, C1 and serial GC"
  [quick-bare]="bare Drools, jar, C1 and serial GC"
  [launcher]="evaluate, launcher with its archive"
  [deadlock]="deadlock of the case, jar"
  [help]="--help, jar"
)
# shellcheck disable=SC2086 # flags are words
run() {
  case $1 in
    impasse) "${bin}java" $flags -jar "$work/impasse.jar" evaluate "$text" ;;
    bare) "${bin}java" $flags -jar "$work/bare.jar" apart "$rules" "$work/facts" ;;
    together) "${bin}java" $flags -jar "$work/bare.jar" together "$rules" "$work/facts" ;;
    quick-impasse) "${bin}java" $quick -jar "$work/impasse.jar" evaluate "$text" ;;
    quick-bare) "${bin}java" $quick -jar "$work/bare.jar" apart "$rules" "$work/facts" ;;
    launcher) sh "$launcher" evaluate "$text" ;;
    deadlock) "${bin}java" $flags -jar "$work/impasse.jar" deadlock "${text%%/*}" ;;
    help) "${bin}java" $flags -jar "$work/impasse.jar" --help ;;
  esac
}

for form in bare together; do
  if ! run $form | cmp - "$work/fired" >&2; then
    echo "cold-start.sh: the bare program fires other rules than Impasse" >&2
    exit 1
  fi
done
run launcher >"$work/answer"
run impasse | cmp - "$work/answer" >&2

# Real, user and system time of one run, in milliseconds: "real cpu".
timed() {
  local TIMEFORMAT='%R %U %S'
  { time run "$1" >/dev/null 2>&1; } 2>&1 |
    while IFS=' .' read -r r rf u uf s sf; do
      echo "$((10#$r$rf)) $((10#$u$uf + 10#$s$sf))"
    done
}

for ((round = 0; round <= rounds; round++)); do
  for name in "${names[@]}"; do
    line=$(timed "$name")
    # The first round fills the disk cache and is not counted.
    if ((round > 0)); then
      echo "${line% *}" >>"$work/$name.real"
      echo "${line#* }" >>"$work/$name.cpu"
    fi
  done
done

middle() { sort -n "$1" | sed -n "$(((rounds + 1) / 2))p"; }
thousandths() { printf '%d.%02d' $(($1 * 100 / $2 / 100)) $(($1 * 100 / $2 % 100)); }

echo "$("${bin}java" -version 2>&1 | tail -n 1)"
echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown), $rounds rounds, $text, milliseconds"
printf '%-36s %7s %7s %7s %9s %9s\n' "" median least most "all cores" "memory MB"
for name in "${names[@]}"; do
  memory=-
  if [[ -x /usr/bin/time ]]; then
    export -f run
    memory=$(
      export bin flags quick work text rules launcher
      /usr/bin/time -f %M bash -c "run $name" 2>&1 >/dev/null | tail -n 1
    )
    memory=$((memory / 1024))
  fi
  printf '%-36s %7s %7s %7s %9s %9s\n' "${what[$name]}" "$(middle "$work/$name.real")" \
    "$(sort -n "$work/$name.real" | head -n 1)" "$(sort -n "$work/$name.real" | tail -n 1)" \
    "$(middle "$work/$name.cpu")" "$memory"
done
# The ratio of each round's neighbours, then the median of those: what else the machine does cancels out.
ratio() {
  paste -d ' ' "$work/$1.real" "$work/$2.real" |
    while read -r a b; do echo $((a * 100 / b)); done >"$work/ratio"
  local of=$(middle "$work/ratio")
  printf '%-60s %s\n' "$3" "$(thousandths "$of" 100)"
}
echo
ratio impasse bare "evaluate / bare Drools (at most 1.4)"
ratio impasse together "evaluate / bare Drools in one base"
ratio quick-impasse quick-bare "evaluate / bare Drools, both with C1 and serial GC"
ratio launcher bare "launcher / bare Drools without flags (below 1)"
ratio deadlock impasse "deadlock / evaluate (at most 1.5)"
