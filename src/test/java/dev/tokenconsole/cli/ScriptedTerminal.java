package dev.tokenconsole.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.tokenconsole.cli.console.Terminal;

/** A person who has decided beforehand what to type. */
public final class ScriptedTerminal implements Terminal {
    public final List<String> prompts = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final boolean present;
    private Runnable meanwhile = () -> { };

    private ScriptedTerminal(boolean present, String... answers) {
        this.present = present;
        this.answers.addAll(List.of(answers));
    }

    /** A terminal without a person. */
    public static ScriptedTerminal absent() {
        return new ScriptedTerminal(false);
    }

    /** Types {@code answers} one after another, then nothing more. */
    public static ScriptedTerminal typing(String... answers) {
        return new ScriptedTerminal(true, answers);
    }

    /** Lets {@code happening} happen before each answer. */
    ScriptedTerminal meanwhile(Runnable happening) {
        meanwhile = happening;
        return this;
    }

    @Override
    public boolean present() {
        return present;
    }

    @Override
    public char[] readSecret(String prompt, String alternative) {
        return readLine(prompt).toCharArray();
    }

    @Override
    public String readLine(String prompt) {
        prompts.add(prompt);
        meanwhile.run();
        return answers.isEmpty() ? "" : answers.removeFirst();
    }
}
