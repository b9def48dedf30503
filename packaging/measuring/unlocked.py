"""Times from the start of a window to the list behind its password, in turn with others. Called by packaging/measure.

The password is typed as soon as the locked screen is seen."""
import json
import os
import statistics
import subprocess
import sys
import time

from screen import GRID, difference, points, wait_for

def unlocked(command):
    """Seconds until the list is seen; finds out at the first call how both screens look."""
    empty = points(GRID)
    before = time.monotonic()
    program = subprocess.Popen(command["argv"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=os.environ | command.get("env", {}))
    try:
        if "list" in command:
            wait_for(command["locked"], before, command["name"])
        else:
            time.sleep(6)
            locked = points(GRID)
            command["locked"] = difference(empty, locked)
        subprocess.run(["xdotool", "type", "--delay", "1", command["password"]], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        if "list" in command:
            wait_for(command["list"], before, command["name"])
            return time.monotonic() - before
        time.sleep(8)
        command["list"] = difference(locked, points(GRID))
        if len(command["list"]) < 200:
            sys.exit(f"{command['name']} did not unlock")
        return None
    finally:
        program.terminate()
        program.wait(20)
        time.sleep(0.5)


def derivation(command):
    """Seconds for the derivation of the key alone: with it less without it."""
    spans = []
    for argv in command["derivation"]:
        before = time.monotonic()
        subprocess.run(argv, input=command["password"] + "\n", text=True, stdout=subprocess.PIPE,
                       stderr=subprocess.DEVNULL, check=True)
        spans.append(time.monotonic() - before)
    return spans[0] - spans[1]


def main():
    plan = json.load(open(sys.argv[1]))
    times = {command["name"]: ([], []) for command in plan["unlocked"]}
    for command in plan["unlocked"]:
        unlocked(command)
        # A later start has the place and the profile of the one before, and looks otherwise.
        del command["list"]
        unlocked(command)
    for _ in range(plan["rounds"]):
        for command in plan["unlocked"]:
            whole, key = times[command["name"]]
            try:
                whole.append(unlocked(command))
                key.append(derivation(command))
            except subprocess.SubprocessError as fault:
                print(f"{command['name']} could not be measured in one round: {fault}", file=sys.stderr)
    median = statistics.median
    for name, (whole, key) in times.items():
        if not key:
            continue
        print(f"| {name} | {median(whole) * 1000:.0f} ms | {median(key) * 1000:.0f} ms "
              f"| {(median(whole) - median(key)) * 1000:.0f} ms |")


main()
