package dev.tokenconsole;

/** The whole program over the vault {@code args[0]}, which the user unlocks. */
final class EndingProgram {
    static final String READY = "READY";

    private EndingProgram() {}

    /** Prints {@link #READY} when the vault is open. */
    public static void main(String[] args) {
        UnlockedProgram.open(args[0], _ -> System.out.println(READY));
    }
}
