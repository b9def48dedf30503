package dev.tokenconsole.check.list;

import java.nio.CharBuffer;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Secret;

/** A row of a list. Not a record: it owns a {@link Secret}. */
public final class ListRow implements AutoCloseable {
    /** A decoder writes it for bytes that it cannot read. */
    private static final char LOST = '\uFFFD';

    private final int number;
    private final Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
    private @Nullable Secret secret;
    private String fault = "";

    /** {@code number} as people count: of a table the header line is row 1. */
    ListRow(int number) {
        this.number = number;
    }

    /** A row that cannot be read; {@code fault} says why in one sentence, and quotes nothing. */
    static ListRow faulty(int number, String fault) {
        ListRow row = new ListRow(number);
        row.fault = fault;
        return row;
    }

    /** Sets the cell of {@code column}; of the secret, a copy of the characters. */
    void put(ListColumn column, char[] cell) {
        if (column != ListColumn.NAME && CharBuffer.wrap(cell).chars().anyMatch(each -> each == LOST)) {
            fault = Messages.text("check.list.at", number, column.id(), Messages.text("check.list.lost"));
        }
        if (column == ListColumn.CLIENT_SECRET) {
            close();
            secret = cell.length == 0 ? null : Secret.of(cell);
        } else {
            cells.put(column, new String(cell).strip());
        }
    }

    /** The place in the list, as people count. */
    int number() {
        return number;
    }

    /** The text of a column that is no secret; empty if there is none. */
    String text(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The secret, owned by this row until {@link #takeSecret()}. */
    @Nullable Secret secret() {
        return secret;
    }

    /** The secret, owned by the caller from now on; null if there is none. */
    @Nullable Secret takeSecret() {
        Secret taken = secret;
        secret = null;
        return taken;
    }

    /** The name, or {@code row 7}. */
    String name() {
        String name = text(ListColumn.NAME);
        return name.isEmpty() ? Messages.text("check.list.row", number) : name;
    }

    /** The reason why it cannot be read, in one sentence; empty if it can. */
    String fault() {
        return fault;
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        if (secret != null) {
            secret.close();
            secret = null;
        }
    }

    @Override
    public String toString() {
        return "ListRow[" + number + "]";
    }
}
