#!/usr/bin/env bash
# The same generated problems put to Impasse, to z3 (with core minimisation) and to clasp, in one run:
# deal or none, one minimal core, the smallest concession set. Answers must agree; times are ratios.
#
#   mvn -DskipTests package
#   src/jmh/sh/against-solvers.sh [-n ROUNDS] [LARGE|HARD] [SEED...]
#
# Needs z3 and clasp (Debian: apt install z3 clasp), bash, coreutils, awk and a JDK. Impasse is warm, in
# one process, after its tables are made; the others are whole processes, so the time each takes for a
# problem of nothing is shown beside them and taken off.
set -euo pipefail
export LC_ALL=C

rounds=5
while getopts n: option; do
  case $option in
    n) rounds=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
family=${1:-LARGE}
shift || true
seeds=("$@")
if [[ ${#seeds[@]} == 0 ]]; then
  seeds=(0 1 3 5 8 9)
fi
for tool in z3 clasp awk; do
  if ! command -v "$tool" >/dev/null; then
    echo "against-solvers.sh: $tool is missing; on Debian: apt install z3 clasp" >&2
    exit 2
  fi
done
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
jar=$top/target/impasse.jar
if [[ ! -f $jar || ! -d $top/target/test-classes/org/impasse/analysis/logic ]]; then
  echo "against-solvers.sh: run mvn -DskipTests package first" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
limit=20

# Median milliseconds of a command; what it printed last is in $work/said.
timed() {
  local times=() start end
  for ((i = 0; i < rounds; i++)); do
    start=$(date +%s%N)
    timeout $limit "$@" >"$work/said" 2>&1 || true
    end=$(date +%s%N)
    times+=($(((end - start) / 1000)))
  done
  printf '%s\n' "${times[@]}" | sort -n | awk '{t[NR] = $1} END {printf "%.3f", t[int((NR + 1) / 2)] / 1000}'
}

printf '(check-sat)\n' >"$work/nothing.smt2"
printf 'p cnf 1 1\n1 0\n' >"$work/nothing.cnf"
z3start=$(timed z3 "$work/nothing.smt2")
claspstart=$(timed clasp --quiet=1 "$work/nothing.cnf")
beyond() { awk -v a="$1" -v b="$2" 'BEGIN {d = a - b; if (d < 0.01) d = 0.01; printf "%.3f", d}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }

"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$top/target/test-classes:$jar" \
  org.impasse.analysis.logic.SolverRace "$work" "$family" "${seeds[@]}" >"$work/ours"

echo "$family; z3 starts in $z3start ms, clasp in $claspstart ms, both taken off below; milliseconds, medians of $rounds"
printf '%-5s %-5s | %9s %9s %9s | %-11s %9s %9s | %-11s %9s %9s | %s\n' \
  seed deal 'deal:ours' z3 clasp 'core (size)' ours z3 'least (size)' ours clasp 'ours / best other'
agree=0
while read -r seed deal ms core corems least leastms; do
  claspdeal=$(beyond "$(timed clasp --quiet=1 "$work/$seed.cnf")" "$claspstart")
  claspsays=$(grep -E '^s (UN)?SATISFIABLE' "$work/said" || echo '?')
  # Without the core, z3 need not track names.
  sed -e '/unsat-core/d' -e '/minimize/d' -e 's/(assert (! \(.*\) :named R[0-9]*))$/(assert \1)/' \
    "$work/$seed.smt2" >"$work/plain.smt2"
  z3deal=$(beyond "$(timed z3 "$work/plain.smt2")" "$z3start")
  z3says=$(head -n 1 "$work/said")
  z3core=- z3size=- claspleast=- claspsize=-
  if [[ $deal == none ]]; then
    z3core=$(beyond "$(timed z3 "$work/$seed.smt2")" "$z3start")
    z3size=$(sed -n 2p "$work/said" | tr -d '()' | wc -w)
    claspleast=$(beyond "$(timed clasp --quiet=1 "$work/$seed.wcnf")" "$claspstart")
    claspsize=$(awk '/^o /{last = $2} /^s OPTIMUM FOUND/{done = 1} END {print done ? last : "-"}' "$work/said")
  fi
  case $deal/$claspsays/$z3says in
    deal/*' SATISFIABLE'/sat | none/*' UNSATISFIABLE'/unsat) ;;
    *) echo "against-solvers.sh: seed $seed: $deal here, clasp says $claspsays, z3 says $z3says" >&2; agree=1 ;;
  esac
  if [[ $least != - && $claspsize != - && $least != "$claspsize" ]]; then
    echo "against-solvers.sh: seed $seed: smallest concession set has $least here, $claspsize in clasp" >&2
    agree=1
  fi
  best=$(awk -v a="$z3deal" -v b="$claspdeal" 'BEGIN {print a < b ? a : b}')
  ratios="deal $(ratio "$ms" "$best")"
  if [[ $deal == none ]]; then
    ratios+=", core $(ratio "$corems" "$z3core"), least $(ratio "$leastms" "$claspleast")"
  fi
  printf '%-5s %-5s | %9s %9s %9s | %-11s %9s %9s | %-11s %9s %9s | %s\n' "$seed" "$deal" \
    "$ms" "$z3deal" "$claspdeal" "$core/$z3size" "$corems" "$z3core" "$least/$claspsize" "$leastms" "$claspleast" "$ratios"
done <"$work/ours"
exit $agree
