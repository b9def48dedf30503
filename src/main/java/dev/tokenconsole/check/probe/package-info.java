/**
 * One call of the API with a token that a check has just fetched: a valid token leaves open whether the API takes it.
 *
 * <p>{@link dev.tokenconsole.check.probe.ApiProbe} calls and is the place to start;
 * {@link dev.tokenconsole.check.probe.ProbeTargets} are the addresses that the user asked for, or that
 * the environments have. Off unless there is one.
 * The call has the limits, the route and the trust of a token request, and follows no redirect.
 *
 * <p>For the faces, which hand it to the run.
 */
package dev.tokenconsole.check.probe;
