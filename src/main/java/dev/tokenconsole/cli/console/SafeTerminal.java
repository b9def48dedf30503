package dev.tokenconsole.cli.console;

import dev.tokenconsole.text.DisplayText;

/** A terminal whose prompts cannot steer it: names in a question are shown as {@link SafeWriter} shows them. */
record SafeTerminal(Terminal terminal) implements Terminal {
    @Override
    public boolean present() {
        return terminal.present();
    }

    @Override
    public boolean isScreen() {
        return terminal.isScreen();
    }

    @Override
    public char[] readSecret(String prompt, String alternative) throws CommandFailure {
        return terminal.readSecret(DisplayText.say(prompt), alternative);
    }

    @Override
    public String readLine(String prompt) {
        return terminal.readLine(DisplayText.say(prompt));
    }
}
