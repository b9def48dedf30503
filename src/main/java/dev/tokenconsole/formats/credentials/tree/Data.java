package dev.tokenconsole.formats.credentials.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A value of JSON or YAML. Not a record: a text may be a secret. */
public final class Data {
    /** A value that does not exist. */
    public static final Data NONE = new Data(Kind.NONE, "", List.of());

    private final Kind kind;
    private final String text;
    private final List<Map.Entry<String, Data>> members;
    private boolean commented;

    /** The kinds of values. */
    public enum Kind {
        /** Members with names. */
        MAP,
        /** Values without names. */
        LIST,
        /** Characters; also a whole number, as it is written. */
        TEXT,
        /** A text that the document says is to be replaced by something else, such as {@code !vault} in YAML. */
        REFERENCE,
        /** True. */
        TRUE,
        /** False. */
        FALSE,
        /** Nothing, or a number with a fraction. */
        OTHER,
        /** Not there. */
        NONE
    }

    private Data(Kind kind, String text, List<Map.Entry<String, Data>> members) {
        this.kind = kind;
        this.text = text;
        this.members = members;
    }

    /** A text. */
    public static Data text(String text) {
        return new Data(Kind.TEXT, text, List.of());
    }

    static Data reference(String text) {
        return new Data(Kind.REFERENCE, text, List.of());
    }

    static Data truth(boolean truth) {
        return new Data(truth ? Kind.TRUE : Kind.FALSE, "", List.of());
    }

    static Data other() {
        return new Data(Kind.OTHER, "", List.of());
    }

    static Data map(List<Map.Entry<String, Data>> members) {
        return new Data(Kind.MAP, "", List.copyOf(members));
    }

    static Data list(List<Data> items) {
        List<Map.Entry<String, Data>> members = new ArrayList<>();
        items.forEach(item -> members.add(Map.entry("", item)));
        return new Data(Kind.LIST, "", List.copyOf(members));
    }

    Data withComment() {
        commented = true;
        return this;
    }

    /** True if a comment stands behind it on its line. */
    boolean isCommented() {
        return commented;
    }

    /** The kinds. */
    public Kind kind() {
        return kind;
    }

    /** True if it has members with names. */
    public boolean isMap() {
        return kind == Kind.MAP;
    }

    /** True if it is a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** True if it is a text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** True if it is the value true. */
    public boolean isTruth() {
        return kind == Kind.TRUE;
    }

    /** True if it is the value false. */
    public boolean isUntruth() {
        return kind == Kind.FALSE;
    }

    /** Its characters; null if it is no text. */
    @Nullable public String textOrNull() {
        return isText() ? text : null;
    }

    /** Its characters; empty if it is no text. */
    public String text() {
        return isText() ? text : "";
    }

    /** Its characters, also those of a text that is to be replaced; empty if it is neither. */
    String written() {
        return text;
    }

    /** The members of a map in their order; none of anything else. */
    public List<Map.Entry<String, Data>> members() {
        return isMap() ? members : List.of();
    }

    /** The values of a list; none of anything else. */
    public List<Data> items() {
        return isList() ? members.stream().map(Map.Entry::getValue).toList() : List.of();
    }

    /** The member of that name; {@link #NONE} if there is none. */
    public Data get(String name) {
        for (Map.Entry<String, Data> member : members()) {
            if (member.getKey().equals(name)) {
                return member.getValue();
            }
        }
        return NONE;
    }

    /** True if a member of that name is there. */
    public boolean has(String name) {
        return get(name) != NONE;
    }

    /** True if a member of that name is the word {@code value}. */
    public boolean is(String name, String value) {
        return get(name).text().equals(value);
    }

    @Override
    public String toString() {
        return "Data[" + kind + "]";
    }
}
