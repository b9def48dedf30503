/**
 * Verdicts on signatures in words and as JSON, the same in the window, the terminal and reports.
 *
 * <p>{@link SignatureWords} says a verdict and where its key came from; {@link SignatureJson} writes both for machines,
 * as {@code docs/signature.schema.json} describes it; {@link SignatureFailure} is the next step in a check, taken where
 * the keys are set ({@link KeySetting}). The verdicts themselves are in {@code verify.signature}.
 *
 * <p>Start with {@link SignatureWords}. Reports and the faces may use it.
 */
package dev.tokenconsole.verify.wording;
