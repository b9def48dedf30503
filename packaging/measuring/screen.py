"""Looks at the display. A screen counts as seen when the points that it changes have the colours that they have some
seconds later, in all but a tenth."""
import ctypes
import subprocess
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


def wait_for(look, before, name):
    """Waits until nine tenths of the places of a look have its colours."""
    places = [at for at, _ in look]
    colours = [colour for _, colour in look]
    while sum(a == b for a, b in zip(points(places), colours)) < 0.9 * len(colours):
        if time.monotonic() - before > 15:
            raise subprocess.SubprocessError(f"{name} was not seen")
        time.sleep(0.01)


def difference(old, new):
    """Places that changed, with their new colours: 500 at most, since looking at them takes time from the program."""
    changed = [(at, there) for at, here, there in zip(GRID, old, new) if here != there]
    return changed[::len(changed) // 500 + 1]
