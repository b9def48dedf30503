package dev.tokenconsole.ui.shell;

/** The views of an open vault, in the order of their keys. */
enum View { TOKENS, CHECK, INSPECT, SETTINGS, HELP }
