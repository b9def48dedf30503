"""Times from the start of a window to the list behind its password, in turn with others. Called by packaging/measure.

A screen counts as seen when the points that it changes have the colours that they have some seconds later, in all but a
tenth. The password is typed as soon as the locked screen is seen."""
import ctypes
import json
import os
import statistics
import subprocess
import sys
import time

X11 = ctypes.CDLL("libX11.so.6")
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
X11.XDefaultRootWindow.restype = ctypes.c_ulong
X11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                          ctypes.c_ulong, ctypes.c_int]
X11.XGetImage.restype = ctypes.c_void_p
X11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
X11.XGetPixel.restype = ctypes.c_ulong
X11.XDestroyImage.argtypes = [ctypes.c_void_p]
Z_PIXMAP, ALL_PLANES = 2, ctypes.c_ulong(-1).value
WIDTH, HEIGHT, STEP = 1600, 1000, 8

display = X11.XOpenDisplay(None)
root = X11.XDefaultRootWindow(display)


def points(places):
    """The colours at places of the screen."""
    image = X11.XGetImage(display, root, 0, 0, WIDTH, HEIGHT, ALL_PLANES, Z_PIXMAP)
    try:
        return [X11.XGetPixel(image, x, y) for x, y in places]
    finally:
        X11.XDestroyImage(image)


GRID = [(x, y) for x in range(0, WIDTH, STEP) for y in range(0, HEIGHT, STEP)]


def wait_for(look, before):
    """Waits until nine tenths of the places of a look have its colours."""
    places = [at for at, _ in look]
    colours = [colour for _, colour in look]
    while sum(a == b for a, b in zip(points(places), colours)) < 0.9 * len(colours):
        if time.monotonic() - before > 60:
            raise subprocess.SubprocessError("it was not seen")
        time.sleep(0.01)


def difference(old, new):
    """The places that changed, with their new colours."""
    return [(at, there) for at, here, there in zip(GRID, old, new) if here != there]


def unlocked(command):
    """Seconds until the list is seen; finds out at the first call how both screens look."""
    empty = points(GRID)
    before = time.monotonic()
    program = subprocess.Popen(command["argv"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=os.environ | command.get("env", {}))
    try:
        if "list" in command:
            wait_for(command["locked"], before)
        else:
            time.sleep(6)
            locked = points(GRID)
            command["locked"] = difference(empty, locked)
        subprocess.run(["xdotool", "type", "--delay", "1", command["password"]], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        if "list" in command:
            wait_for(command["list"], before)
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
