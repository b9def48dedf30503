"""Times whole processes in turn, A B C A B C …, and prints medians and ratios: measure.py PLAN PART…, where a part is
terminal, check, window or rest. Called by packaging/measure."""
import json
import os
import statistics
import subprocess
import sys
import time

from screen import GRID, difference, points, wait_for


def cpu_seconds(pid):
    """The processor time of a process and its ended children, in seconds."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss(pid):
    """The proportional memory of a process, in MiB."""
    for line in open(f"/proc/{pid}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def terminal(command):
    """Runs a command to its end. Returns wall seconds."""
    with open(command["stdin"] if "stdin" in command else os.devnull) as source:
        before = time.monotonic()
        done = subprocess.run(command["argv"], stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              env=os.environ | command.get("env", {}))
        wall = time.monotonic() - before
    if done.returncode not in command.get("codes", [0]):
        sys.exit(f"{command['name']} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    return wall


def shown(command):
    """Starts a window. The caller ends it."""
    return subprocess.Popen(command["argv"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, env=os.environ | command.get("env", {}))


def ended(program):
    program.terminate()
    program.wait(20)
    time.sleep(0.5)


def look(command):
    """How a window looks at its second start: at the first it may have a question."""
    for _ in range(2):
        empty = points(GRID)
        program = shown(command)
        time.sleep(6)
        seen = difference(empty, points(GRID))
        ended(program)
    return seen


def window(command):
    """Starts a window, and ends it when it is seen. Returns wall seconds until then."""
    if "look" not in command:
        command["look"] = look(command)
    before = time.monotonic()
    program = shown(command)
    try:
        wait_for(command["look"], before, command["name"])
        return time.monotonic() - before
    finally:
        ended(program)


def fetch(profiles):
    """Requests a token of each of the first profiles in the list, which has the focus."""
    for number in range(profiles):
        if number:
            subprocess.run(["xdotool", "key", "Down", "sleep", "0.1"], check=True)
        subprocess.run(["xdotool", "key", "F5", "sleep", "0.25"], check=True)


def rest(command, seconds):
    """Starts a window and goes through its keys. Returns the share of a core at rest, in percent, and MiB."""
    program = shown(command)
    try:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", command["window"]],
                       stdout=subprocess.DEVNULL, timeout=60, check=True)
        time.sleep(3)
        for step in command.get("steps", []):
            if step[0] == "fetch":
                fetch(int(step[1]))
                continue
            subprocess.run(["xdotool", *step], stdout=subprocess.DEVNULL, check=True)
            time.sleep(4)
        time.sleep(20)
        before = cpu_seconds(program.pid)
        time.sleep(seconds)
        return (cpu_seconds(program.pid) - before) / seconds * 100, pss(program.pid)
    finally:
        program.terminate()
        program.wait(20)


def paired(commands, once, rounds):
    """Prints the median of each, and of its ratio to the first, round by round."""
    times = {command["name"]: [] for command in commands}
    for command in list(commands[1:]):
        try:
            once(command)
        except (OSError, subprocess.SubprocessError) as fault:
            print(f"{command['name']} could not be measured: {fault}", file=sys.stderr)
            commands.remove(command)
            del times[command["name"]]
    once(commands[0])  # not counted, as that of the others above
    for _ in range(rounds):
        try:
            spans = [once(command) for command in commands]
        except subprocess.SubprocessError as fault:
            print(f"A round does not count: {fault}", file=sys.stderr)
            continue
        for command, span in zip(commands, spans):
            times[command["name"]].append(span)
    first = times[commands[0]["name"]]
    for name, own in times.items():
        ratio = statistics.median(a / b for a, b in zip(first, own))
        print(f"| {name} | {statistics.median(own) * 1000:.0f} ms | {ratio:.2f} |")


def main():
    whole = json.load(open(sys.argv[1]))
    plan = {part: whole[part] if part in sys.argv[2:] else [] for part in ("terminal", "check", "window", "rest")} | {
        "rounds": whole["rounds"], "seconds": whole["seconds"]}
    print(f"Load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    for group in plan["terminal"] + plan["check"]:
        paired(group, terminal, plan["rounds"])
        print()
    for group in plan["window"]:
        paired(group, window, plan["rounds"])
        print()
    bare = None
    for command in plan["rest"]:
        share, memory = rest(command, plan["seconds"])
        bare = bare or (share, memory)
        print(f"| {command['name']} | {share:.2f} % | {share / bare[0]:.2f} | {memory:.0f} MiB "
              f"| {memory / bare[1]:.2f} |")


main()
