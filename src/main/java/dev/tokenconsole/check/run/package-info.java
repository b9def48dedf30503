/**
 * The run of a check: it asks for each credential once, at a pace that the servers bear, and judges what came.
 *
 * <p>{@link dev.tokenconsole.check.run.Checker} starts a run and is the place to start. {@code RunningCheck} is the
 * run; {@code HostPace} spaces its requests to one host. {@code OutcomeJudge} and {@code FailureJudge} turn the outcome
 * of a token request into a result.
 *
 * <p>Nothing here knows a terminal, a window or a vault: both faces start runs.
 */
package dev.tokenconsole.check.run;
