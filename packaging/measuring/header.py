"""Times the way from the start of the window to a header on the clipboard, without a pause of the user: the password is
typed as soon as the locked screen is seen, then Enter is pressed twice. Called by packaging/measure.

The parts are the start until the locked screen is seen, and the rest, from the first Enter; the time of typing is left out.
The key derivation and one request are timed alone beside them."""
import json
import os
import statistics
import subprocess
import sys
import time

from screen import GRID, difference, points, wait_for

HEADER = b"Authorization: Bearer ey"


def clipboard():
    """The text on the clipboard; empty for none."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-out"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False).stdout


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "50", *keys], check=True)


def header(command):
    """Seconds until the locked screen, and from Enter until the header is there; learns the screen at the first call."""
    subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=b"none", check=True)
    empty = points(GRID)
    before = time.monotonic()
    program = subprocess.Popen(command["argv"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        if "locked" in command:
            wait_for(command["locked"], before, command["name"])
        else:
            time.sleep(6)
            command["locked"] = difference(empty, points(GRID))
        locked = time.monotonic()
        subprocess.run(["xdotool", "type", "--delay", "1", command["password"]], check=True)
        entered = time.monotonic()
        press("Return", "Return")
        while not clipboard().startswith(HEADER):
            if time.monotonic() - entered > 20:
                raise subprocess.SubprocessError("no header came")
            time.sleep(0.02)
        return locked - before, time.monotonic() - entered
    finally:
        program.terminate()
        program.wait(20)
        time.sleep(0.5)


def alone(argv, text=""):
    before = time.monotonic()
    subprocess.run(argv, input=text, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - before


def main():
    plan = json.load(open(sys.argv[1]))
    for command in plan["header"]:
        header(command)
        # A later start has the place and the profile of the one before, and looks otherwise.
        del command["locked"]
        header(command)
        rows = []
        for _ in range(plan["rounds"]):
            key, nothing = (alone(argv, command["password"] + "\n") for argv in command["derivation"])
            rows.append((*header(command), key - nothing))
        start, rest, key = (statistics.median(column) for column in zip(*rows))
        whole = statistics.median(row[0] + row[1] for row in rows)
        print(f"| {command['name']} | {whole * 1000:.0f} ms | {start * 1000:.0f} ms | {rest * 1000:.0f} ms "
              f"| {key * 1000:.0f} ms |")


main()
