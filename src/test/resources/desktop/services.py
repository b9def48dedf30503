"""The services of a desktop on a private bus. Obeys lines of its input, and prints calls as lines of its output."""
import sys
import threading

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
loop = GLib.MainLoop()


def say(*words):
    print(*words, sep="\t", flush=True)


class IdleMonitor(dbus.service.Object):
    idle = 0
    hangs = False

    @dbus.service.method("org.gnome.Mutter.IdleMonitor", out_signature="t", async_callbacks=("done", "failed"))
    def GetIdletime(self, done, failed):
        if not self.hangs:
            done(dbus.UInt64(self.idle))


class ScreenSaver(dbus.service.Object):
    active = False

    @dbus.service.method("org.gnome.ScreenSaver", out_signature="b")
    def GetActive(self):
        return self.active

    @dbus.service.signal("org.gnome.ScreenSaver", signature="b")
    def ActiveChanged(self, active):
        pass


class Session(dbus.service.Object):
    name = ""
    locked = False

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, key):
        return dbus.Boolean(Session.locked) if key == "LockedHint" else self.name

    @dbus.service.signal("org.freedesktop.DBus.Properties", signature="sa{sv}as")
    def PropertiesChanged(self, interface, changed, others):
        pass

    @dbus.service.signal("org.freedesktop.login1.Session", signature="")
    def Lock(self):
        pass


class Notifications(dbus.service.Object):
    capabilities = ["body", "actions"]
    last = 0

    @dbus.service.method("org.freedesktop.Notifications", out_signature="as")
    def GetCapabilities(self):
        return self.capabilities

    @dbus.service.method("org.freedesktop.Notifications", in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, expire):
        if replaces == 0:
            Notifications.last += 1
            replaces = Notifications.last
        say("notify", replaces, app, summary, body, ",".join(actions))
        return dbus.UInt32(replaces)

    @dbus.service.method("org.freedesktop.Notifications", in_signature="u")
    def CloseNotification(self, number):
        say("close", number)
        self.NotificationClosed(number, 3)

    @dbus.service.signal("org.freedesktop.Notifications", signature="us")
    def ActionInvoked(self, number, action):
        pass

    @dbus.service.signal("org.freedesktop.Notifications", signature="uu")
    def NotificationClosed(self, number, reason):
        pass


names = [dbus.service.BusName(name, bus) for name in (
    "org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver", "org.freedesktop.login1",
    "org.freedesktop.Notifications")]
monitor = IdleMonitor(bus, "/org/gnome/Mutter/IdleMonitor/Core")
saver = ScreenSaver(bus, "/org/gnome/ScreenSaver")
session = Session(bus, "/org/freedesktop/login1/session/c1")
own = Session(bus, "/org/freedesktop/login1/session/auto")
notices = Notifications(bus, "/org/freedesktop/Notifications")


def obey(words):
    match words:
        case ["idle", millis]:
            monitor.idle = int(millis)
        case ["hang"]:
            monitor.hangs = True
        case ["screen", state]:
            saver.active = state == "locked"
            saver.ActiveChanged(saver.active)
        case ["login-lock", name]:
            session.name = name
            session.Lock()
        case ["login-hint", state]:
            Session.locked = state == "locked"
        case ["login-hint", state, name]:
            session.name = name
            session.PropertiesChanged("org.freedesktop.login1.Session",
                {"LockedHint": dbus.Boolean(state == "locked")}, dbus.Array(signature="s"))
        case ["capabilities", *names]:
            notices.capabilities = dbus.Array(names, signature="s")
        case ["press", number]:
            notices.ActionInvoked(int(number), "press")
        case ["gone", number]:
            notices.NotificationClosed(int(number), 2)
    say("done")


def read():
    for line in sys.stdin:
        GLib.idle_add(obey, line.split())
    GLib.idle_add(loop.quit)


threading.Thread(target=read, daemon=True).start()
say("ready")
loop.run()
