package dev.tokenconsole.text.json;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A value in an object that has no members of its own: a string, a number, a literal, an array of such values, or an
 * empty object.
 *
 * @param pointer its place as a JSON Pointer (RFC 6901)
 * @param path its place for people, the names with full stops between
 * @param kind its kind
 * @param text the string itself; of another kind its JSON, the numbers as they are written
 * @param elements the values of an array, each as JSON; absent for another kind
 */
public record JsonLeaf(String pointer, String path, Member.Kind kind, String text, @Nullable List<String> elements) {}
