"""Ranks the same table with short decimals and with those of 17 digits, in turns, in processor time of the whole process.

python3 src/bench/src/main/python/tables.py [ROWS [ROUNDS [JAVA-ARGUMENT ...]]]

Without further arguments it runs target/steelyard.jar. Where DUCKDB_JDBC names the jar of DuckDB's driver, DuckDB ranks the same files, and
both rank them as Parquet.
"""

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile

CRITERIA = 10


def decision():
    lines = ["title: Table", "criteria:"]
    for j in range(CRITERIA):
        lines.append("  c%d: {direction: max, weight: %d, scale: {worst: 0, best: 1}}" % (j, j + 1))
    return "\n".join(lines) + "\n"


def table(path, rows, form):
    draw = random.Random(1)
    with open(path, "w") as out:
        out.write("id," + ",".join("c%d" % j for j in range(CRITERIA)) + "\n")
        for i in range(rows):
            out.write("o%d," % i + ",".join(form(draw.random()) for _ in range(CRITERIA)) + "\n")


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    java = ["java"] + (sys.argv[3:] or ["-jar", "target/steelyard.jar"])
    with tempfile.TemporaryDirectory() as folder:
        model = os.path.join(folder, "decision.yaml")
        with open(model, "w") as out:
            out.write(decision())
        short = os.path.join(folder, "short.csv")
        long = os.path.join(folder, "long.csv")
        table(short, rows, lambda x: "%.4f" % x)
        table(long, rows, lambda x: "%.17g" % x)
        tries = {}
        driver = os.environ.get("DUCKDB_JDBC")
        duck = ["java", "-cp", driver or "", "src/bench/src/main/duckdb/Ask.java", "SET threads = 1"]
        files = [("short decimals", short), ("17 digits", long)]
        if driver:
            packed = os.path.join(folder, "long.parquet")
            subprocess.run(duck + ["COPY (SELECT * FROM '%s') TO '%s' (FORMAT parquet)" % (long, packed)], check=True)
            files.append(("17 digits in Parquet", packed))
            if not sys.argv[3:]:
                java = ["java", "-cp", "target/steelyard.jar:" + driver, "io.github.steelyard.cli.Main"]
        for _ in range(rounds):
            for name, file in files:
                tries.setdefault(name, []).append(
                    processor_time(java + ["batch", model, "--table", file, "--top", "5", "--threads", "1"])
                )
                if driver:
                    score = " + ".join("%d / 55.0 * c%d" % (j + 1, j) for j in range(CRITERIA))
                    query = "SELECT id, %s AS s FROM '%s' ORDER BY s DESC LIMIT 5" % (score, file)
                    tries.setdefault("DuckDB, " + name, []).append(processor_time(duck + [query]))
        for name, times in tries.items():
            print("%-28s %6.2f s (%.2f to %.2f)" % (name, statistics.median(times), min(times), max(times)))
        print("ratio %.2f" % (statistics.median(tries["17 digits"]) / statistics.median(tries["short decimals"])))


main()
