/**
 * Environments: servers that issue tokens, and everything that can be set about them.
 *
 * <p>Here are the data ({@link Environment} with its options, recipe and transport), an environment in the state of
 * being edited ({@link EnvironmentDraft}), the table of its fields, the rules for them, and the merge of two edits. Not
 * here: the routes and certificates in use ({@code net}), the JSON in the vault ({@code vault.contents}), the editor
 * ({@code ui.environments}) and the options of the terminal ({@code cli.environment}).
 *
 * <p>Start with {@link Environment}; then {@link EnvironmentField}, which has one row for each field. A new field is a
 * row there, and the compiler leads to the rest. {@link WebAddress} decides which addresses a secret may be sent to.
 *
 * <p>Every room may use it; it knows only {@code i18n}.
 */
package dev.tokenconsole.model.environment;
