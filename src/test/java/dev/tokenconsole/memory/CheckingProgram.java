package dev.tokenconsole.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import dev.tokenconsole.cli.Main;

/** Runs the command {@code check} with its arguments and stays, so that its memory can be read after the run. */
final class CheckingProgram {
    static final String ENDED = "ended";

    private CheckingProgram() {}

    public static void main(String[] args) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err), System.in, System.getenv());
        String said = out.toString() + err;
        System.out.println("exit code " + code);
        System.out.print(said.endsWith("\n") ? said : said + "\n");
        System.out.println(ENDED);
        System.out.flush();
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
